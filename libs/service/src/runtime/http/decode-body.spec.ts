import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { decompress, textOf } from './decode-body';

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
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', TEXT],
    ['', TEXT],
    [undefined, TEXT],
  ])('as %j is the body', async (encoding, bytes) => {
    expect(await decompressed(bytes, encoding)).toEqual(TEXT);
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
  ])('%j in %j', (bytes, charset, text) => {
    expect(textOf(bytes, charset)).toBe(text);
  });

  it('is refused where it is not in its character set, or nobody knows that', () => {
    expect(textOf(Buffer.from([0xff]), undefined)).toMatchObject({ reason: 'The body is not UTF-8' });
    expect(textOf(Buffer.from('a'), 'x-utf-8')).toMatchObject({ reason: expect.stringContaining('is not known') });
    expect(textOf(Buffer.from('a'), 'x')).toMatchObject({ reason: expect.stringContaining('is not known') });
  });
});
