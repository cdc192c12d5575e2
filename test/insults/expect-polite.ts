import { codesOfService } from '../support/codes';
import { expectRefusal, type EnvelopeName } from '../support/expect-refusal';
import { parseAnswer, rawRequest, sendRaw, type ParsedAnswer, type RawAnswer } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import type { TestSpace } from '../support/test-space';

/** Who was insulted, and how it was asked to answer. */
export interface Insulted {
  readonly service: string;
  readonly envelope: EnvelopeName;
  /** The space of the request, where it could name one. */
  readonly space?: TestSpace;
}

/** What the sandbox says of every answer, however it came about. */
const SANDBOX_HEADERS = ['request-id', 'service', 'space', 'outcome', 'time'].map((name) => `x-sandbox-${name}`);
const INSIDES = /node_modules|\.(?:ts|mjs|js):\d+|\n\s+at /;

/** Expects an answer that says nothing of its insides, and that a client can read: JSON in the envelope, never a 5xx. */
export async function expectPolite(raw: RawAnswer, insulted: Insulted): Promise<ParsedAnswer> {
  const answer = parseAnswer(raw.bytes);
  if (answer === undefined) throw new Error(`no HTTP answer but ${raw.end}: ${raw.bytes.toString('latin1', 0, 200)}`);
  expect(answer.text).not.toMatch(INSIDES);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.status).toBeLessThan(500);
  expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(SANDBOX_HEADERS));
  if (answer.status >= 400) await expectDocumented(answer, insulted);
  return answer;
}

/** The same, and the answer is a refusal. */
export async function expectRefused(raw: RawAnswer, insulted: Insulted): Promise<void> {
  const { status } = await expectPolite(raw, insulted);
  expect(status).toBeGreaterThanOrEqual(400);
}

/** Expects that a service does its work: it refuses a path that nobody serves, in its envelope. */
export async function expectAlive(service: string): Promise<void> {
  const { basePaths } = suiteFacts().services.find(({ name }) => name === service)!;
  const asked = rawRequest(`GET ${basePaths[0]!}/is-anybody-there HTTP/1.1`, []);
  await expectRefused(await sendRaw(suite.services[service]!, asked), { service, envelope: 'standard' });
}

/** The refusal has a code that the service documents, and its status. */
async function expectDocumented(answer: ParsedAnswer, { service, envelope, space }: Insulted): Promise<void> {
  const body: unknown = JSON.parse(answer.text);
  const shown = (body as { readonly code?: string }).code;
  const code = space === undefined ? shown : await journaledCode(answer, space);
  const known = codesOfService(service).filter(
    (spec) => (space === undefined ? (spec.wire ?? spec.code) : spec.code) === code,
  );
  expect({ code, isDocumented: known.length > 0 }).toEqual({ code, isDocumented: true });
  expect(known.flatMap(({ status, alsoStatus = [] }) => [status, ...alsoStatus])).toContain(answer.status);
  expectRefusal(body, { service, envelope, code: known[0]?.code ?? '' });
}

async function journaledCode(answer: ParsedAnswer, space: TestSpace): Promise<string | undefined> {
  const id = answer.headers['x-sandbox-request-id'] ?? '';
  const { body } = await space.admin('GET', `/requests/${encodeURIComponent(id)}`);
  return (body as { readonly code?: string }).code;
}
