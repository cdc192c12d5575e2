import { rawRequest, sendRaw } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { expectAlive, expectPolite, expectRefused } from './expect-polite';
import { casesOf, prepare, targetsOf, type Case } from './targets';

/** What is sent in place of a good body: bytes, and a media type where it is not JSON. */
interface Sent {
  readonly bytes: string | Buffer;
  readonly type?: string | readonly string[];
}
type Insult = (good: string) => Sent;

const json =
  (change: (value: unknown) => unknown): Insult =>
  (good) => ({ bytes: JSON.stringify(change(JSON.parse(good))) });
const bytes =
  (text: string | Buffer): Insult =>
  () => ({ bytes: text });
const typed =
  (...type: readonly string[]): Insult =>
  (good) => ({ bytes: good, type });

/** Every scalar of a value by another one. */
function scalars(change: (scalar: unknown) => unknown): (value: unknown) => unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return change(value);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  return walk;
}

function texts(change: (text: string) => string): (value: unknown) => unknown {
  return scalars((scalar) => (typeof scalar === 'string' ? change(scalar) : scalar));
}

/** Bodies that no operation can take. */
const REFUSED: Readonly<Record<string, Insult>> = {
  'half a JSON': bytes('{"a":'),
  'single quotes': bytes("{'a': 1}"),
  'a trailing comma': bytes('{"a": 1,}'),
  'a raw null byte': (good) => ({ bytes: good.replace('{', '{\u0000') }),
  'a control character in a text': bytes('{"a":"\u0007"}'),
  'half characters in all texts': (good) => ({ bytes: good.replace(/:"/g, ':"\\ud800') }),
  'ten thousand arrays deep': bytes('['.repeat(10_000) + ']'.repeat(10_000)),
  'ten thousand objects deep': bytes('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)),
  'ten thousand brackets open': bytes('['.repeat(10_000)),
  'two megabytes': bytes(JSON.stringify({ a: 'x'.repeat(2_000_000) })),
  'text/plain': typed('text/plain'),
  'application/xml': typed('application/xml'),
  'a form': () => ({ bytes: 'a=1&b=2', type: 'application/x-www-form-urlencoded' }),
  'a form in parts without a boundary': typed('multipart/form-data'),
  'a form in parts that are none': typed('multipart/form-data; boundary=x'),
  'a media type that is none': typed('garbage'),
  'an empty media type': typed(''),
};

/** Bodies that an operation may find a meaning in; whatever it finds, it stays polite. */
const ANSWERED: Readonly<Record<string, Insult>> = {
  'a byte order mark': (good) => ({ bytes: `\ufeff${good}` }),
  'an array of arrays': bytes('[[[]]]'),
  'an empty object': bytes('{}'),
  'nothing at all': bytes(''),
  'objects for all scalars': json(scalars(() => ({}))),
  'arrays for all scalars': json(scalars(() => [])),
  'null for all scalars': json(scalars(() => null)),
  'truth for all scalars': json(scalars(() => true)),
  'numbers for all scalars': json(scalars(() => -1.5)),
  'empty texts for all scalars': json(scalars(() => '')),
  'infinity for all scalars': (good) => ({
    bytes: JSON.stringify(scalars(() => '∞')(JSON.parse(good))).replaceAll('"∞"', '1e999'),
  }),
  'null bytes in all texts': json(texts((text) => `${text}\u0000`)),
  'bytes that are no UTF-8': (good) => ({ bytes: Buffer.from(good.replace(/:"/g, ':"\xff\xfe'), 'latin1') }),
  'very long texts': json(texts((text) => text + 'x'.repeat(50_000))),
  'a key __proto__': (good) => ({ bytes: good.replace('{', '{"__proto__":{"isAdmin":true},') }),
  'a key constructor': (good) => ({ bytes: good.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},') }),
  'keys of every object': (good) => ({ bytes: good.replace('{', '{"toString":1,"hasOwnProperty":1,"valueOf":1,') }),
  'ten thousand unknown keys': (good) => ({
    bytes: good.replace('{', `{${Array.from({ length: 10_000 }, (_, i) => `"k${i}":${i},`).join('')}`),
  }),
  'another character set': typed('application/json; charset=utf-16'),
  'a media type with a broken parameter': typed('application/json; charset="'),
  'two media types': typed('application/json', 'text/plain'),
};

async function insult({ target, envelope }: Case, make: Insult): Promise<Parameters<typeof expectPolite>> {
  const space = await TestSpace.make();
  const { method, path, headers, body } = await prepare(target, space);
  const { 'content-type': _, ...others } = headers;
  const sent = make(body ?? '{}');
  const types = [sent.type ?? 'application/json'].flat().map((type): [string, string] => ['content-type', type]);
  const all: [string, string][] = [...Object.entries({ ...others, 'x-sandbox-envelope': envelope }), ...types];
  const raw = await sendRaw(suite.services[target.service]!, rawRequest(`${method} ${path} HTTP/1.1`, all, sent.bytes));
  return [raw, { service: target.service, envelope, space }];
}

const ALL = suiteFacts().services.map(({ name }) => ({ name, targets: targetsOf(name, 'with a body') }));
const SERVICES = filled(ALL.filter(({ targets }) => targets.length > 0));

it('is asked of every service with an operation that takes a body', () => {
  const takers = suiteFacts().operations.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
  expect([...new Set(takers.map(({ service }) => service))].sort()).toEqual(SERVICES.map(({ name }) => name).sort());
});

describe.each(SERVICES)('$name', ({ name, targets }) => {
  const all = (make: Insult): Promise<Parameters<typeof expectPolite>[]> =>
    Promise.all(casesOf(targets).map((one) => insult(one, make)));

  it.each(Object.entries(REFUSED))('refuses %s', async (_, make) => {
    for (const [raw, insulted] of filled(await all(make))) await expectRefused(raw, insulted);
  });

  it.each(Object.entries(ANSWERED))('stays polite at %s', async (_, make) => {
    for (const [raw, insulted] of filled(await all(make))) await expectPolite(raw, insulted);
  });

  it('is alive after all of it', () => expectAlive(name));
});
