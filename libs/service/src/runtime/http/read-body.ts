import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { BOUNDS } from '@sadpath/bounds';
import type { FastifyRequest } from 'fastify';
import type { BodyState } from '../../contract/exchange/body-state';
import { CollectingRequest } from './collecting-request';
import { excessOf } from './excess-of-json';
import { charsetOf, decompress, textOf } from './decode-body';

/** The media type by which every body is handed to the one reader. */
export const JSON_TYPE = 'application/json';

/** How a byte order mark begins, whichever. */
const MARKS = new Set([0xef, 0xfe, 0xff]);
const EMPTY = Buffer.alloc(0);

/** The headers that say what a body is. */
interface BodyHeaders {
  readonly 'content-type'?: string | undefined;
  readonly 'content-encoding'?: string | undefined;
}

/** What a body says of itself, and how much of it is taken: bytes, and values in its JSON. */
interface BodyBounds {
  readonly headers: BodyHeaders;
  readonly limit: number;
  readonly maxValues?: number;
}

/** Reads a body to its end; what exceeds `limit` bytes is drained and dropped, so that the client hears the answer. */
export function readBody(
  payload: Readable,
  { headers, limit, maxValues = BOUNDS.jsonValues.value }: BodyBounds,
  done: (body: BodyState) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  };
  const end = (): void => {
    if (size > limit) {
      done({ kind: 'too-large', limit });
      return;
    }
    const [first = EMPTY] = chunks;
    const bytes = chunks.length > 1 ? Buffer.concat(chunks) : first;
    if (headers['content-encoding'] === undefined) {
      done(understand(bytes, headers['content-type'] ?? '', maxValues));
      return;
    }
    decompress(bytes, { encoding: headers['content-encoding'], limit }, (plain) => {
      done(Buffer.isBuffer(plain) ? understand(plain, headers['content-type'] ?? '', maxValues) : plain);
    });
  };
  const isCollected =
    payload instanceof CollectingRequest &&
    payload.collect((piece) => {
      if (piece === null) end();
      else take(piece);
    });
  if (!isCollected) payload.on('data', take).on('end', end);
  payload.on('error', (error: Error) => {
    done({ kind: 'malformed', text: '', reason: error.message });
  });
}

const BODILESS = new Set(['GET', 'HEAD', 'TRACE']);

/** The body of a request, once all of it has come; undefined where it has none, or its method no use for one. */
export function bodyOf(request: IncomingMessage, limit: number): Promise<BodyState> | undefined {
  const { method, headers } = request;
  const { 'content-length': length = '0', 'transfer-encoding': coding } = headers;
  if (BODILESS.has(method ?? '') || (length === '0' && coding === undefined)) {
    if (request instanceof CollectingRequest) request.collect(forget);
    return undefined;
  }
  return new Promise((resolve) => {
    readBody(request, { headers, limit }, resolve);
  });
}

function forget(): void {
  // a body that nobody has a use for
}

/** Fastify refuses media types that are none before a reader could look; what was sent stands in the raw request. */
export function takeAnyType(request: FastifyRequest): void {
  const type = request.raw.headers['content-type'];
  if (type !== undefined && type !== JSON_TYPE) request.headers = { 'content-type': JSON_TYPE };
}

function understand(bytes: Buffer, contentType: string, maxValues: number): BodyState {
  if (bytes.length === 0) return { kind: 'none' };
  if (contentType === JSON_TYPE && !MARKS.has(bytes[0] ?? 0) && isUtf8(bytes))
    return parseJson(bytes.toString(), maxValues);
  if (!isJson(contentType)) return { kind: 'other', type: contentType, bytes };
  const text = textOf(bytes, charsetOf(contentType));
  return typeof text === 'string' ? parseJson(text, maxValues) : text;
}

function parseJson(text: string, maxValues: number): BodyState {
  // Counted before it is parsed: what is too much or too deep would hold everybody up, or break a recursion.
  const excess = excessOf(text, { levels: BOUNDS.jsonLevels.value, values: maxValues });
  if (excess !== undefined) return { kind: 'malformed', text: '', reason: excess };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'malformed', text, reason: 'Malformed JSON' };
  }
  // Only such texts can hold what is forbidden, and they are rare.
  const forbidden = text.includes('__proto__') || text.includes('\\u') ? forbiddenIn(value) : undefined;
  if (forbidden !== undefined) return { kind: 'malformed', text, reason: `JSON has ${forbidden}` };
  return { kind: 'json', value, text };
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

function isJson(contentType: string): boolean {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return type === JSON_TYPE || type.endsWith('+json');
}
