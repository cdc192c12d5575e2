import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { charsetOf, decompress, textInTurnsOf, textOf } from './decode-body';

const TEXT = Buffer.from('{"amount": 100}');

/** What comes of bytes in a coding. */
function decompressed(bytes: Buffer, encoding: string | undefined, limit = 100): Promise<unknown> {
  return new Promise((resolve) => {
    decompress(bytes, { encoding, limit }, resolve);
  });
}

describe('a coded body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['GZIP ', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', TEXT],
    ['', TEXT],
    [undefined, TEXT],
  ])('as %j is the body', async (encoding, bytes) => {
    expect(await decompressed(bytes, encoding)).toEqual(TEXT);
  });

  it('is none where there are no bytes, whatever its coding', async () => {
    expect(await decompressed(Buffer.alloc(0), 'gzip')).toEqual(Buffer.alloc(0));
  });

  it('is refused where the coding is not known, or is not that of the bytes', async () => {
    expect(await decompressed(TEXT, 'zip')).toMatchObject({ reason: expect.stringContaining('must be one of') });
    expect(await decompressed(TEXT, 'gzip')).toMatchObject({ reason: 'The body is not encoded as gzip' });
  });

  it('is too large where more comes out than may', async () => {
    expect(await decompressed(gzipSync(Buffer.alloc(101)), 'gzip')).toEqual({ kind: 'too-large', limit: 100 });
    expect(await decompressed(gzipSync(Buffer.alloc(100)), 'gzip')).toEqual(Buffer.alloc(100));
  });
});

describe('the text of a body', () => {
  it.each([
    [Buffer.from('é'), undefined, 'é'],
    [Buffer.from('é'), 'UTF8', 'é'],
    [Buffer.from('\uFEFFé'), undefined, 'é'],
    [Buffer.from('é', 'latin1'), 'iso-8859-1', 'é'],
    [Buffer.from('\uFEFFé', 'utf16le'), undefined, 'é'],
    [Buffer.from('é', 'utf16le'), 'utf-16le', 'é'],
    [Buffer.from('\uFEFFé', 'utf16le').swap16(), undefined, 'é'],
    [Buffer.from('\uFEFFé'), 'utf-8', 'é'],
  ])('%j in %j', async (bytes, charset, text) => {
    expect(textOf(bytes, charset)).toBe(text);
    expect(await textInTurnsOf(bytes, charset)).toBe(text);
  });

  it('is the same in pieces, wherever they break a character', async () => {
    const text = 'aé€😀'.repeat(40_000);
    expect(await textInTurnsOf(Buffer.from(text), undefined)).toBe(text);
    expect(await textInTurnsOf(Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined)).toBe(text);
    expect(await textInTurnsOf(Buffer.from('a'.repeat(600_000)), undefined)).toHaveLength(600_000);
  });

  it('is refused where it is not in its character set, or nobody knows that', () => {
    expect(textOf(Buffer.from([0xff]), undefined)).toMatchObject({ reason: 'The body is not UTF-8' });
    expect(textOf(Buffer.from([0xef, 0xbb, 0xbf, 0xff]), undefined)).toMatchObject({ reason: 'The body is not UTF-8' });
    expect(textOf(Buffer.from([0x00, 0xd8]), 'utf-16le')).toMatchObject({ reason: 'The body is not UTF-16LE' });
    expect(textOf(Buffer.from('a'), 'x-utf-8')).toMatchObject({ reason: expect.stringContaining('is not known') });
    expect(textOf(Buffer.from('a'), 'x')).toMatchObject({ reason: expect.stringContaining('is not known') });
  });
});

describe('the character set of a media type', () => {
  it.each([
    ['application/json', undefined],
    ['application/json; charset=utf-8', 'utf-8'],
    ['application/json;Charset="UTF-16LE"; q=1', 'UTF-16LE'],
    ['application/json; CHARSET = latin1;v=2', 'latin1'],
    ['application/json; charset=""', ''],
  ])('%s: %j', (type, charset) => {
    expect(charsetOf(type)).toBe(charset);
  });
});
