import { rawRequest, parseAnswer, sendRaw, type ParsedAnswer } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send, type WireRequest } from '../support/wire';

const ORIGIN = 'http://localhost:5173';
const ASKED = 'authorization, x-tenant-id, content-type';
const SERVICES = suiteFacts().services.map(({ name, basePaths }) => ({ name, path: `${basePaths[0]!}/anything` }));
const DOORS = SERVICES.flatMap(({ name, path }) => [
  { door: `the port of ${name}`, origin: suite.services[name]!, name, path },
  { door: `the gateway to ${name}`, origin: suite.gateway, name, path },
]);

/** What a page may read of an answer. */
function readable(headers: Readonly<Record<string, string>>): readonly string[] {
  return (headers['access-control-expose-headers'] ?? '').toLowerCase().split(/, */);
}

function expectReadable({ headers }: Pick<ParsedAnswer, 'headers'>): void {
  expect(headers).toMatchObject({ 'access-control-allow-origin': ORIGIN, vary: 'Origin' });
  const shown = Object.keys(headers).filter((name) => /^(x-|retry-after|idempotency)/.test(name));
  expect(readable(headers)).toEqual(expect.arrayContaining(shown));
  expect(readable(headers)).toEqual(expect.arrayContaining(['retry-after', 'x-request-id', 'idempotency-replayed']));
}

describe.each(DOORS)('through $door', ({ origin, name, path }) => {
  const call = (space: TestSpace, { headers, ...wish }: WireRequest, at = path): ReturnType<typeof send> =>
    send(origin + at, { ...wish, headers: { origin: ORIGIN, 'x-sandbox-space': space.id, ...headers } });
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': ASKED };

  it('a preflight is answered, is in no journal and spends no rule', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/faults', { match: { service: name }, network: 'EMPTY_RESPONSE', times: 1 });
    const { status, headers, text } = await call(space, { method: 'OPTIONS', headers: preflight });
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-headers': ASKED,
      'access-control-allow-methods': expect.stringMatching(/\bPATCH\b.*\bDELETE\b/),
    });
    expect((await space.journal()).tally).toEqual({ natural: 0, forced: 0 });
    await expect(call(space, {})).rejects.toThrow();
  });

  it('every answer may be read by a page', async () => {
    const space = await TestSpace.make();
    const answers = await Promise.all([
      call(space, {}),
      call(space, {}, `${path}/%zz`),
      call(space, { headers: { 'x-sandbox-error': 'no.such.code' } }),
      call(space, { headers: { 'x-sandbox-space': 'no space' } }),
      call(space, { method: 'POST', rawBody: '{', headers: { 'content-type': 'application/json' } }),
      call(space, {}, '/__admin/health'),
      call(space, {}, '/__admin/nowhere'),
    ]);
    answers.forEach(expectReadable);
    expect(answers.slice(0, -2).map(({ status }) => status)).not.toContain(200);
  });

  it('so may one that is forced, spoilt or no answer to good HTTP', async () => {
    const space = await TestSpace.make();
    const head = [
      ['origin', ORIGIN],
      ['x-sandbox-space', space.id],
    ] as const;
    const raw = await Promise.all([
      sendRaw(origin, rawRequest(`GET ${path} HTTP/1.1`, [...head, ['x-sandbox-fault', 'TRUNCATED_BODY']])),
      sendRaw(origin, rawRequest(`GET ${path} HTTP/1.1`, [...head, ['x-sandbox-fault', 'MALFORMED_RESPONSE_CHUNK']])),
      sendRaw(origin, rawRequest(`BREW ${path} HTTP/1.1`, head)),
      sendRaw(origin, rawRequest(`POST ${path} HTTP/1.1`, [...head, ['transfer-encoding', 'chunked']], 'zz\r\n')),
    ]);
    for (const { bytes } of filled(raw)) expectReadable(parseAnswer(bytes)!);
  });

  it('a page from elsewhere is answered and may read nothing', async () => {
    const space = await TestSpace.make();
    const { headers } = await call(space, { headers: { origin: 'https://evil.example' } });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect((await space.journal()).items).toHaveLength(1);
  });
});
