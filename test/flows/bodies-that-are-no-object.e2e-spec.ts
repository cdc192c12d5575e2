import { credentialsFor, importedRequest, shownOperations, type ShownOperation } from '../support/example-request';
import type { CallerHeaders } from '../support/log-in';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';

/** A body, and the envelope in which it is refused. */
const BODIES = [
  ['[]', 'standard'],
  ['true', 'native'],
  ['17', 'native'],
  ['null', 'standard'],
  ['"x"', 'standard'],
] as const;
/** All of them at some operations of a service, which read bodies alike; one for each envelope at the others. */
const AT_SOME = 3;

/** Its documented body is a list (contracts/debit.md §3.3.8). */
const TAKES_A_LIST = 'customer_updateDeliveryStatus';
/** The bank of the examples does not offer it, which comes before the form (contract banking §2.8). */
const NOT_OFFERED = 'banking_transferAbroad';

/** What is told of such a body: one sentence, in both envelopes. */
const SENTENCES: Readonly<Record<string, string>> = {
  wallet: 'body must be a JSON object',
  banking: 'Malformed JSON',
  issuing: 'Request body is required.',
};
const sentenceOf = (service: string): string => SENTENCES[service] ?? 'body must be a JSON object';
const CODES = /^(invalid\.input\.request|cms\.invalid\.request|ERR_WALLET_BAD_REQUEST|VALIDATION_ERROR|BAD_REQUEST)$/;

interface Told {
  readonly code?: string;
  readonly error?: string | { readonly code: string; readonly details: unknown };
  readonly message?: string;
  readonly details?: unknown;
  readonly exception?: { readonly errorCode: string; readonly detailMessage: string };
}

/** Code and sentences of a refusal, in whichever envelope. */
function toldBy(body: unknown): { code: string; sentences: unknown } {
  const { exception, error, message, ...rest } = body as Told;
  if (exception !== undefined) return { code: exception.errorCode, sentences: [exception.detailMessage] };
  if (typeof error === 'object') return { code: error.code, sentences: sentencesIn(error.details) };
  if (message !== undefined) return { code: 'BAD_REQUEST', sentences: [message] };
  const sentences = sentencesIn(rest.details);
  return { code: rest.code ?? '', sentences: sentences.length === 0 ? [error] : sentences };
}

function sentencesIn(details: unknown): readonly unknown[] {
  const { fields = details } = details as { readonly fields?: unknown };
  return Array.isArray(fields) ? fields.map((fault) => (fault as { message: string }).message) : [];
}

describe('a body that is no object is refused by one sentence, in both envelopes, by every operation of', () => {
  let shown: readonly ShownOperation[];

  beforeAll(async () => {
    shown = (await shownOperations()).filter(
      ({ operationId, method }) => method !== 'GET' && ![TAKES_A_LIST, NOT_OFFERED].includes(operationId),
    );
  });

  it.each(suiteFacts().services.map(({ name }) => name))('%s', async (service) => {
    const space = await TestSpace.make({ counted: false, settings: { rateLimits: 'off' } });
    const operations = shown.filter(({ tags }) => tags[0] === service);
    const callers = new Map<string, CallerHeaders>();
    for (const [index, operation] of filled(operations).entries()) {
      const scheme = JSON.stringify([
        operation.security,
        /The example is that of .*/.exec(operation.description ?? ''),
      ]);
      const caller = callers.get(scheme) ?? (await credentialsFor(operation, space));
      callers.set(scheme, caller);
      const { path, method = 'POST', headers } = importedRequest(operation);
      const bodies = index < AT_SOME ? BODIES : BODIES.slice(0, 2);
      const answers = await Promise.all(
        bodies.map(([rawBody, envelope]) => {
          const all = { ...headers, ...caller, 'content-type': 'application/json', 'x-sandbox-envelope': envelope };
          return space.viaGateway(path, { method, headers: all, rawBody });
        }),
      );
      const told = answers.map(({ status, body }) => ({ operation: operation.operationId, status, ...toldBy(body) }));
      const expected = {
        operation: operation.operationId,
        status: 400,
        code: expect.stringMatching(CODES) as unknown,
        sentences: [sentenceOf(service)],
      };
      expect(told).toEqual(bodies.map(() => expected));
    }
    expect(operations.length).toBeGreaterThan(0);
  });
});
