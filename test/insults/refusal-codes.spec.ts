import { gzipSync } from 'node:zlib';
import { parseAnswer, rawRequest, sendRaw, type ParsedAnswer } from '../support/raw-client';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';

type Line = readonly [name: string, value: string];

/** A request of each platform that takes a body, and what its service asks for first. */
const PLATFORMS = {
  debit: { service: 'auth', path: '/dcms/api/authenticate', asks: [['tenant', 'ACME_BANK']] },
  wallet: { service: 'wallet', path: '/auth/v1/login', asks: [] },
  banking: { service: 'banking', path: '/api/v1/auth/login', asks: [['x-tenant-id', 'fmfb']] },
  issuing: {
    service: 'issuing',
    path: '/v2/cardholders',
    asks: [
      ['x-api-key', 'iss_stg_p1_primary'],
      ['x-sandbox-client-cert', 'C1'],
    ],
  },
} as const satisfies Record<string, { service: string; path: string; asks: readonly Line[] }>;
type Platform = keyof typeof PLATFORMS;
type Codes = Readonly<Record<Platform, readonly [status: number, code: string]>>;

/** A refusal of form; only card issuing tells its reasons apart. */
const form = (issuing: string): Codes => ({
  debit: [400, 'invalid.input.request'],
  wallet: [400, 'ERR_WALLET_BAD_REQUEST'],
  banking: [400, 'VALIDATION_ERROR'],
  issuing: [400, issuing],
});
/** Nothing is there; the wallet has no other code for it than that of form. */
const NOWHERE: Codes = {
  debit: [404, 'route.not.found'],
  wallet: [400, 'ERR_WALLET_BAD_REQUEST'],
  banking: [404, 'NOT_FOUND'],
  issuing: [404, 'route_not_found'],
};
const NO_TYPE = form('content_type_invalid');
const NO_JSON = form('malformed_json');
const NO_BODY = form('body_missing');
/** What never becomes a request has the code of the status alone. */
const NO_HTTP = form('BAD_REQUEST');

const TEXT = '{"a":1}';
const JSON_LINE: Line = ['content-type', 'application/json'];
const LONG = JSON.stringify({ a: 'x'.repeat(1_100_000) });

interface Sent {
  readonly method?: string;
  readonly behind?: string;
  readonly lines?: readonly Line[];
  readonly body?: string | Buffer;
}
const typed = (type: string, body = TEXT): Sent => ({ lines: [['content-type', type]], body });
const encoded = (encoding: string, body: string | Buffer = TEXT): Sent => ({
  lines: [JSON_LINE, ['content-encoding', encoding]],
  body,
});
const json = (body: string | Buffer): Sent => ({ lines: [JSON_LINE], body });
const get = (behind: string): Sent => ({ method: 'GET', behind });
const by = (method: string): Sent => ({ method, lines: [JSON_LINE], body: TEXT });

/** One table for media types, charsets, encodings, lengths, escapes, methods and headers: what is sent, and what each platform says. */
const ROWS: Readonly<Record<string, readonly [Sent, Codes]>> = {
  'another media type': [typed('text/csv'), NO_TYPE],
  'a media type that is none': [typed('garbage'), NO_TYPE],
  'an empty media type': [typed(''), NO_TYPE],
  'no media type': [{ body: TEXT }, NO_TYPE],
  'a form': [typed('application/x-www-form-urlencoded', 'a=1'), NO_TYPE],
  'a form in parts': [typed('multipart/form-data; boundary=x', '--x--'), NO_TYPE],
  'a charset nobody knows': [typed('application/json; charset=klingon'), NO_JSON],
  'bytes that are no UTF-8': [json(Buffer.from('{"a":"\xff"}', 'latin1')), NO_JSON],
  'an encoding nobody knows': [encoded('zip'), NO_TYPE],
  'two encodings': [encoded('gzip, br'), NO_TYPE],
  'gzip that breaks off': [encoded('gzip', gzipSync(TEXT).subarray(0, 20)), NO_TYPE],
  'gzip that is none': [encoded('gzip'), NO_TYPE],
  'gzip of more than is taken': [encoded('gzip', gzipSync(LONG)), NO_JSON],
  'more than is taken': [json(LONG), NO_JSON],
  'half a JSON': [json('{"a":'), NO_JSON],
  'a JSON too deep': [json('['.repeat(65) + ']'.repeat(65)), NO_JSON],
  'a JSON that is no object': [json('[]'), NO_BODY],
  'no bytes': [json(''), NO_BODY],
  'an escape that is none': [get('/%zz'), form('path_id_invalid')],
  'an escape cut off': [get('/%E0%A4%A'), form('path_id_invalid')],
  'a path nobody serves': [get('/no/such'), NOWHERE],
  'a path of twenty thousand characters': [get(`/${'x'.repeat(20_000)}/y`), NOWHERE],
  'the method PATCH': [by('PATCH'), NOWHERE],
  'the method PUT': [by('PUT'), NOWHERE],
  'the method DELETE': [{ method: 'DELETE' }, NOWHERE],
  'the method TRACE': [{ method: 'TRACE' }, NOWHERE],
  'the method PROPFIND': [{ method: 'PROPFIND' }, NOWHERE],
  'a method nobody knows': [{ method: 'BREW' }, NO_HTTP],
  'a null byte in a header': [{ method: 'GET', lines: [['x-a', 'a\0b']] }, NO_HTTP],
  'a length that is no number': [{ lines: [['content-length', 'ten']] }, NO_HTTP],
  'two lengths': [
    {
      lines: [
        ['content-length', '2'],
        ['content-length', '3'],
      ],
    },
    NO_HTTP,
  ],
  'an encoding of transfer nobody knows': [{ lines: [['transfer-encoding', 'rot13']] }, NO_HTTP],
};

/** What a service answers at its own port and behind the gateway, in both envelopes. */
async function answersOf(platform: Platform, sent: Sent, space: TestSpace): Promise<readonly unknown[]> {
  const { service, path, asks } = PLATFORMS[platform];
  const { method = 'POST', behind = '', lines = [], body } = sent;
  const answers: unknown[] = [];
  for (const origin of [suite.services[service]!, suite.gateway])
    for (const envelope of ['standard', 'native']) {
      const own: Line[] = [
        ['x-sandbox-space', space.id],
        ['x-sandbox-envelope', envelope],
      ];
      const bytes = rawRequest(`${method} ${path}${behind} HTTP/1.1`, [...own, ...asks, ...lines], body);
      const answer = parseAnswer((await sendRaw(origin, bytes)).bytes)!;
      answers.push([answer.status, await codeOf(answer, space)]);
    }
  return answers;
}

/** The code of the journal, which has that of every request; what never became one has the code that is shown. */
async function codeOf({ headers, text }: ParsedAnswer, space: TestSpace): Promise<string | undefined> {
  const id = headers['x-sandbox-request-id'] ?? '';
  const noted = (await space.admin('GET', `/requests/${encodeURIComponent(id)}`)).body as { readonly code?: string };
  const shown = JSON.parse(text) as { readonly code?: string; readonly error?: { readonly code?: string } };
  return noted.code ?? shown.code ?? shown.error?.code;
}

describe.each(Object.entries(ROWS))('%s', (_, [sent, codes]) => {
  it('has its code in every platform, at the own port and behind the gateway, in both envelopes', async () => {
    const space = await TestSpace.make();
    const names = Object.keys(PLATFORMS) as Platform[];
    const seen = await Promise.all(names.map(async (name) => [name, await answersOf(name, sent, space)]));
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(names.map((name) => [name, Array.from({ length: 4 }, () => codes[name])])),
    );
  });
});
