import type { Readable } from 'node:stream';
import type { BodyState } from './body-state';

/** Nesting beyond which JSON is refused; far above any documented body, far below what recursion bears. */
const MAX_DEPTH = 64;
/** Texts shorter than this cannot nest deep enough to harm. */
const SHALLOW_LENGTH = 1_000;

/** Reads a body to its end; what exceeds `limit` bytes is drained and dropped, so that the client hears the answer. */
export function readBody(payload: Readable, contentType: string, limit: number): Promise<BodyState> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    payload.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    payload.once('end', () => {
      resolve(size > limit ? { kind: 'too-large', limit } : understand(Buffer.concat(chunks), contentType));
    });
    payload.once('error', (error: Error) => {
      resolve({ kind: 'malformed', text: '', reason: error.message });
    });
  });
}

function understand(bytes: Buffer, contentType: string): BodyState {
  if (bytes.length === 0) return { kind: 'none' };
  if (!isJson(contentType)) return { kind: 'other', type: contentType, bytes };
  return parseJson(bytes.toString('utf8'));
}

function parseJson(text: string): BodyState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'malformed', text, reason: 'Malformed JSON' };
  }
  if (text.length > SHALLOW_LENGTH && isTooDeep(text))
    return { kind: 'malformed', text: '', reason: 'JSON is nested too deep' };
  if (text.includes('__proto__')) return { kind: 'malformed', text, reason: 'JSON has a forbidden key' };
  return { kind: 'json', value, size: text.length };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isInText) {
      if (c === 92) i++;
      else if (c === 34) isInText = false;
    } else if (c === 34) isInText = true;
    else if (c === 123 || c === 91) {
      if (++depth > MAX_DEPTH) return true;
    } else if (c === 125 || c === 93) depth--;
  }
  return false;
}

function isJson(contentType: string): boolean {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return type === 'application/json' || type.endsWith('+json');
}
