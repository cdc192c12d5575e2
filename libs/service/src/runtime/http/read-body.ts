import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { BodyState } from '../../contract/exchange/body-state';
import { charsetOf, decompress, textOf } from './decode-body';

/** The media type by which every body is handed to the one reader. */
export const JSON_TYPE = 'application/json';

/** Nesting beyond which JSON is refused; far above any documented body, far below what recursion bears. */
const MAX_DEPTH = 64;
/** Texts shorter than this cannot nest deep enough to harm. */
const SHALLOW_LENGTH = 1_000;
const EMPTY = Buffer.alloc(0);

/** The headers that say what a body is. */
interface BodyHeaders {
  readonly 'content-type'?: string | undefined;
  readonly 'content-encoding'?: string | undefined;
}

/** Reads a body to its end; what exceeds `limit` bytes is drained and dropped, so that the client hears the answer. */
export function readBody(
  payload: Readable,
  { headers, limit }: { readonly headers: BodyHeaders; readonly limit: number },
  done: (body: BodyState) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  payload.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  });
  payload.once('end', () => {
    if (size > limit) {
      done({ kind: 'too-large', limit });
      return;
    }
    const [first = EMPTY] = chunks;
    const bytes = chunks.length > 1 ? Buffer.concat(chunks) : first;
    decompress(bytes, { encoding: headers['content-encoding'], limit }, (plain) => {
      done(Buffer.isBuffer(plain) ? understand(plain, headers['content-type'] ?? '') : plain);
    });
  });
  payload.once('error', (error: Error) => {
    done({ kind: 'malformed', text: '', reason: error.message });
  });
}

/** Fastify refuses media types that are none before a reader could look; what was sent stands in the raw request. */
export function takeAnyType(request: FastifyRequest): void {
  const type = request.raw.headers['content-type'];
  if (type !== undefined && type !== JSON_TYPE) request.headers = { 'content-type': JSON_TYPE };
}

function understand(bytes: Buffer, contentType: string): BodyState {
  if (bytes.length === 0) return { kind: 'none' };
  if (!isJson(contentType)) return { kind: 'other', type: contentType, bytes };
  const text = textOf(bytes, charsetOf(contentType));
  return typeof text === 'string' ? parseJson(text) : text;
}

function parseJson(text: string): BodyState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'malformed', text, reason: 'Malformed JSON' };
  }
  if (text.length > SHALLOW_LENGTH && isTooDeep(value))
    return { kind: 'malformed', text: '', reason: 'JSON is nested too deep' };
  // Only such texts can hold what is forbidden, and they are rare.
  const forbidden = text.includes('__proto__') || text.includes('\\u') ? forbiddenIn(value) : undefined;
  if (forbidden !== undefined) return { kind: 'malformed', text, reason: `JSON has ${forbidden}` };
  return { kind: 'json', value, size: text.length };
}

const HALF_CHARACTER = /\p{Surrogate}/u;

/** A key that would change what objects are, or half of a surrogate pair, which neither a URL nor a database can hold. */
function forbiddenIn(value: unknown): string | undefined {
  if (typeof value === 'string') return HALF_CHARACTER.test(value) ? 'half a character' : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return 'a forbidden key';
    const forbidden = forbiddenIn(key) ?? forbiddenIn(member);
    if (forbidden !== undefined) return forbidden;
  }
  return undefined;
}

/** Goes down level by level, because a recursion is what too deep a value would break. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level
      .filter((item) => item !== null && typeof item === 'object')
      .flatMap((item): unknown[] => Object.values(item));
    if (level.length === 0) return false;
  }
  return true;
}

function isJson(contentType: string): boolean {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return type === JSON_TYPE || type.endsWith('+json');
}
