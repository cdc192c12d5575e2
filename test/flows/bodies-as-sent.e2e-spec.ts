import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { parseAnswer, rawRequest, sendRaw, type ParsedAnswer } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';

const LOGIN = { email: 'user@wallet.test', password: 'Sandbox123!' };
const TEXT = JSON.stringify(LOGIN);
const JSON_TYPE = 'application/json';
const MB = 1024 * 1024;
type Headers = Readonly<Record<string, string>>;

const encoded = (encoding: string): Headers => ({ 'content-type': JSON_TYPE, 'content-encoding': encoding });
const typed = (type: string): Headers => ({ 'content-type': type });

async function post(
  path: string,
  headers: Headers,
  body: Buffer | string,
  origin: string,
): Promise<[TestSpace, ParsedAnswer]> {
  const space = await TestSpace.make();
  const all = Object.entries({ ...headers, 'x-sandbox-space': space.id, tenant: 'ACME_BANK' });
  const { bytes } = await sendRaw(origin, rawRequest(`POST ${path} HTTP/1.1`, all, body));
  const text = bytes.toString('latin1').startsWith('HTTP/1.1 100')
    ? bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)
    : bytes;
  return [space, parseAnswer(text)!];
}

describe('a login is understood', () => {
  it.each<[string, Headers, Buffer | string]>([
    ['in gzip', encoded('gzip'), gzipSync(TEXT)],
    ['in x-gzip', encoded('x-gzip'), gzipSync(TEXT)],
    ['in deflate', encoded('deflate'), deflateSync(TEXT)],
    ['in the bare stream of deflate', encoded('deflate'), deflateRawSync(TEXT)],
    ['in br', encoded('br'), brotliCompressSync(TEXT)],
    ['as it is', encoded('identity'), TEXT],
    ['behind a byte order mark', typed(JSON_TYPE), `\ufeff${TEXT}`],
    ['in UTF-16 behind its mark', typed(JSON_TYPE), Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['in a declared UTF-16', typed('application/json; charset=utf-16le'), Buffer.from(TEXT, 'utf16le')],
    ['in a declared ISO-8859-1', typed('application/json; charset="iso-8859-1"'), Buffer.from(TEXT, 'latin1')],
    ['after a wait for leave to go on', { ...typed(JSON_TYPE), expect: '100-continue' }, TEXT],
  ])('%s', async (_, headers, body) => {
    const [, answer] = await post('/auth/v1/login', headers, body, suite.services['wallet']!);
    expect(answer.status).toBe(200);
  });
});

/** What cannot be read, the same for all services, and what is said of it beside the code. */
const REFUSED: Readonly<Record<string, readonly [Headers, Buffer | string, Headers?]>> = {
  'an encoding nobody knows': [encoded('zip'), TEXT, { 'accept-encoding': 'gzip, deflate, br' }],
  'two encodings': [encoded('gzip, br'), TEXT, { 'accept-encoding': 'gzip, deflate, br' }],
  'gzip that is none': [encoded('gzip'), TEXT],
  'gzip that breaks off': [encoded('gzip'), gzipSync(TEXT).subarray(0, 20)],
  'fifty megabytes in gzip': [encoded('gzip'), gzipSync(Buffer.alloc(50 * MB, 0x20))],
  'bytes that are no UTF-8': [typed(JSON_TYPE), Buffer.from('{"email":"\xff\xfe"}', 'latin1')],
  'a charset nobody knows': [typed('application/json; charset=klingon'), TEXT],
  'another media type': [typed('text/csv'), TEXT, { accept: JSON_TYPE }],
  'a media type that is none': [typed('garbage'), TEXT, { accept: JSON_TYPE }],
};

describe.each(Object.entries(REFUSED))('%s', (_, [headers, body, says = {}]) => {
  it('is refused at a login, with what is taken', async () => {
    const [space, answer] = await post('/auth/v1/login', headers, body, suite.services['wallet']!);
    expect(answer).toMatchObject({ status: 400, headers: says });
    expect(JSON.stringify((await space.journal()).items)).not.toContain('\ufffd');
  });
});

describe('an idle connection', () => {
  it('is kept equally long by the gateway and by every service', async () => {
    const origins = [suite.gateway, ...suiteFacts().services.map(({ name }) => suite.services[name]!)];
    const kept = origins.map(async (origin) => (await send(`${origin}/__admin/health`)).headers['keep-alive']);
    expect(new Set(await Promise.all(kept))).toEqual(new Set(['timeout=72']));
  });
});
