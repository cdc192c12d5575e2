import { isAscii, isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { Turn } from '@sadpath/turns';
import { TAKEN_ENCODINGS, type BodyState } from '../../contract/exchange/body-state';

type Undecoded = Extract<BodyState, { readonly kind: 'undecoded' | 'too-large' }>;
type Inflate = (
  bytes: Buffer,
  options: ZlibOptions,
  done: (error: NodeJS.ErrnoException | null, result: Buffer) => void,
) => void;

/** Bytes that are decoded at once. */
const PIECE = 256 * 1024;

const INFLATERS = new Map<string, Inflate>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', brotliDecompress],
  // Some clients send the bare stream, others, as the standard says, one in zlib's wrapping.
  ['deflate', (bytes, options, done) => (isWrapped(bytes) ? inflate : inflateRaw)(bytes, options, done)],
]);

/** Undoes the coding of a body's content; what comes out has the same bound as what came in. */
export function decompress(
  bytes: Buffer,
  { encoding, limit }: { readonly encoding: string | undefined; readonly limit: number },
  done: (result: Buffer | Undecoded) => void,
): void {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '' || bytes.length === 0) {
    done(bytes);
    return;
  }
  const undo = INFLATERS.get(name);
  if (undo === undefined) {
    done(undecoded('contentEncoding', `Content-Encoding must be one of ${TAKEN_ENCODINGS}`, bytes));
    return;
  }
  undo(bytes, { maxOutputLength: limit }, (error, result) => {
    if (error === null) done(result);
    else if (error.code === 'ERR_BUFFER_TOO_LARGE') done({ kind: 'too-large', limit });
    else done(undecoded('contentEncoding', `The body is not encoded as ${name}`, bytes));
  });
}

/** The text of a body in the character set that it declares, or that its byte order mark shows; without that mark. */
export function textOf(bytes: Buffer, charset: string | undefined): string | Undecoded {
  const name = charset ?? markedCharset(bytes) ?? 'utf-8';
  // By far the most bodies are plain UTF-8, and nothing tells that faster.
  if (isPlainUtf8(name, bytes)) return isUtf8(bytes) ? bytes.toString('utf8') : notUtf8(bytes);
  const decoder = decoderOf(name);
  if (decoder === undefined) return unknownCharset(bytes);
  try {
    return decoder.decode(bytes);
  } catch {
    return undecoded('charset', `The body is not ${decoder.encoding.toUpperCase()}`, bytes);
  }
}

/** The same of a long body, while others have their turns. */
export async function textInTurnsOf(bytes: Buffer, charset: string | undefined): Promise<string | Undecoded> {
  const name = charset ?? markedCharset(bytes) ?? 'utf-8';
  if (isPlainUtf8(name, bytes)) {
    // As fast as it can be copied, and in one piece.
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (!isUtf8(bytes)) return notUtf8(bytes);
    const utf8 = new StringDecoder('utf8');
    return inPieces(bytes, (piece) => utf8.write(piece));
  }
  const decoder = decoderOf(name);
  if (decoder === undefined) return unknownCharset(bytes);
  try {
    return await inPieces(bytes, (piece, isLast) => decoder.decode(piece, { stream: !isLast }));
  } catch {
    return undecoded('charset', `The body is not ${decoder.encoding.toUpperCase()}`, bytes);
  }
}

async function inPieces(bytes: Buffer, decode: (piece: Buffer, isLast: boolean) => string): Promise<string> {
  const turn = new Turn();
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += decode(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
    if (turn.isOver) await turn.next();
  }
  return text;
}

function isPlainUtf8(charset: string, bytes: Buffer): boolean {
  return /^utf-?8$/i.test(charset) && bytes[0] !== 0xef;
}

function notUtf8(bytes: Buffer): Undecoded {
  return undecoded('charset', 'The body is not UTF-8', bytes);
}

function unknownCharset(bytes: Buffer): Undecoded {
  return undecoded('charset', 'The charset of the body is not known: send UTF-8', bytes);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The charset parameter of a media type, without its quotes. */
export function charsetOf(contentType: string): string | undefined {
  const given = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType);
  return given?.[1] ?? given?.[2];
}

function markedCharset(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function isWrapped(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

function undecoded(rule: 'contentEncoding' | 'charset', reason: string, { length }: Buffer): Undecoded {
  return { kind: 'undecoded', rule, reason, size: length };
}
