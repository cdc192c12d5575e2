import { rawRequest, sendRaw } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';
import { expectAlive, expectPolite, expectRefused } from './expect-polite';
import { casesOf, prepare, targetsOf, type Case } from './targets';

/** A request about to be sent, as its parts. */
interface Parts {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}
type Insult = (good: Parts) => Partial<Parts>;

const UNSIGNED = `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: 'api_admin', role: 'ADMIN', exp: 9e9 })}.`;
const TAMPERED = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: 'x', exp: 9e9, space: '../..' })}.c2ln`;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const method =
  (name: string): Insult =>
  () => ({ method: name });
const path =
  (change: (path: string) => string): Insult =>
  (good) => ({ path: change(good.path) });
const header =
  (...added: (readonly [string, string])[]): Insult =>
  (good) => ({ headers: [...good.headers, ...added] });
const instead =
  (name: string, value: string): Insult =>
  (good) => ({ headers: [...good.headers.filter(([own]) => own !== name), [name, value]] });
const query = (text: string): Insult => path((good) => `${good}${good.includes('?') ? '&' : '?'}${text}`);

const REFUSED: Readonly<Record<string, Insult>> = {
  'the method PROPFIND': method('PROPFIND'),
  'the method TRACE': method('TRACE'),
  'the method SEARCH': method('SEARCH'),
  'a path nobody serves': path((good) => `${good.split('?', 1)[0] ?? ''}/no/such/thing`),
  'a bad escape at the end of the path': path((good) => `${good.split('?', 1)[0] ?? ''}/%zz`),
  'an escape cut off': path((good) => `${good.split('?', 1)[0] ?? ''}/%E0%A4%A`),
  'an escaped null byte': path((good) => `${good.split('?', 1)[0] ?? ''}/%00`),
  'a climb out of the tree': path((good) => `${good.split('?', 1)[0] ?? ''}/..%2f..%2f..%2fetc%2fpasswd`),
  'a path of eight thousand characters': path((good) => `${good.split('?', 1)[0] ?? ''}/${'x'.repeat(8_000)}`),
  'a path of fifty thousand segments': path((good) => `${good.split('?', 1)[0] ?? ''}${'/x'.repeat(25_000)}`),
};

const ANSWERED: Readonly<Record<string, Insult>> = {
  'the method OPTIONS': method('OPTIONS'),
  'the method PATCH': method('PATCH'),
  'the method DELETE': method('DELETE'),
  'the method PUT': method('PUT'),
  'the method GET with a body': method('GET'),
  'a bad escape in the query': query('a=%zz&%E0%A4%A=1'),
  'a null byte in the query': query('a=%00'),
  'a key __proto__ in the query': query('__proto__=1&__proto__[isAdmin]=1&constructor.prototype=1'),
  'the same field five times in the query': query('page=1&page=2&page=3&limit=x&limit=y'),
  'five thousand fields in the query': query(Array.from({ length: 5_000 }, (_, i) => `k${i}=1`).join('&')),
  'a query of separators': query('&&&==&=&?&#'),
  'a double slash': path((good) => `/${good}`),
  'a slash at the end': path((good) => `${good.split('?', 1)[0] ?? ''}/`),
  'a dot in the path': path((good) => `/.${good}`),
  'a header of twenty kilobytes': header(['x-long', 'x'.repeat(20_000)]),
  'three hundred headers': header(...Array.from({ length: 300 }, (_, i) => [`x-h${i}`, 'x'] as const)),
  'a token that is none': instead('authorization', 'Bearer not-a-token'),
  'a token without a signature': instead('authorization', `Bearer ${UNSIGNED}`),
  'a token with another signature, for a space that cannot be': instead('authorization', `Bearer ${TAMPERED}`),
  'a token of twenty kilobytes': instead('authorization', `Bearer ${'x'.repeat(20_000)}`),
  'another scheme of authorization': instead('authorization', 'Basic YTpi'),
  'an empty authorization': instead('authorization', ''),
  'an authorization sent twice': header(['authorization', 'Bearer a'], ['authorization', 'Bearer b']),
  'a tenant sent twice': header(['tenant', 'A'], ['tenant', 'B'], ['x-tenant-id', 'A'], ['x-tenant-id', 'B']),
  'an API key of nonsense': instead('x-api-key', "' or 1=1 --"),
  'a request id of nonsense': instead('x-request-id', '${jndi:ldap://x}'),
  'a trace that is none': header(['traceparent', 'zz'], ['tracestate', '=,=']),
  'bytes above ASCII in a header': header(['x-name', 'h\xe4h\xff']),
  'a media type nobody accepts': instead('accept', 'image/png'),
  'an encoding nobody used': header(['content-encoding', 'gzip']),
  'an upgrade of the protocol': header(['upgrade', 'websocket'], ['sec-websocket-key', 'x']),
  'an idempotency key of nonsense': header(['idempotency-key', '💣'.repeat(300)], ['x-idempotency-key', ' ']),
};

async function insult({ target, envelope }: Case, make: Insult): Promise<Parameters<typeof expectPolite>> {
  const space = await TestSpace.make();
  const { body = '', ...good } = await prepare(target, space);
  const headers = Object.entries({ ...good.headers, 'x-sandbox-envelope': envelope });
  const parts = { ...good, headers, body, ...make({ ...good, headers, body }) };
  const bytes = rawRequest(`${parts.method} ${parts.path} HTTP/1.1`, parts.headers, parts.body);
  return [await sendRaw(suite.services[target.service]!, bytes), { service: target.service, envelope, space }];
}

const SERVICES = suiteFacts().services.map(({ name }) => ({ name, targets: targetsOf(name, 'any') }));

describe.each(SERVICES)('$name', ({ name, targets }) => {
  const all = (make: Insult): Promise<Parameters<typeof expectPolite>[]> =>
    Promise.all(casesOf(targets).map((one) => insult(one, make)));

  it.each(Object.entries(REFUSED))('refuses %s', async (_, make) => {
    for (const [raw, insulted] of filled(await all(make))) await expectRefused(raw, insulted);
  });

  it.each(Object.entries(ANSWERED))('stays polite at %s', async (_, make) => {
    for (const [raw, insulted] of filled(await all(make))) await expectPolite(raw, insulted);
  });

  it('answers HEAD with the headers of an answer and no body', async () => {
    const { basePaths } = suiteFacts().services.find((service) => service.name === name)!;
    const answer = await send(`${suite.services[name]!}${basePaths[0]!}/anything`, { method: 'HEAD' });
    expect({ text: answer.text, isRefused: answer.status >= 400 && answer.status < 500 }).toEqual({
      text: '',
      isRefused: true,
    });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
  });

  it('is alive after all of it', () => expectAlive(name));
});
