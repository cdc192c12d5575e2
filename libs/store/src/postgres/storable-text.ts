import { createHash } from 'node:crypto';

/** Keeps the entries of an index, which have up to two of these, below the 2704 bytes that PostgreSQL allows. */
const LONGEST = 256;
const HASHED = '\\sha256:';
const NUL = '\0';
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A text as a column holds it: itself, or, where PostgreSQL cannot store it (NUL, half a surrogate pair) or index it
 * (too long), its hash. Equal texts stay equal and different ones different.
 */
export function storableText(text: string): string {
  const isStorable =
    text.length <= LONGEST && !text.includes(NUL) && !LONE_SURROGATE.test(text) && !text.startsWith(HASHED);
  if (isStorable) return text;
  return HASHED + createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}
