/** No code is longer than 128 characters. The code ends with a letter or digit, so that a full stop after it belongs to the sentence. Paths may escape the colon. */
const MAGIC = /sbx(?::|%3A)([A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?)/gi;

type Codes = readonly string[];
const NONE: Codes = [];
/** Two tell already that they exclude each other; a body may name a hundred thousand. */
const MOST = 2;

/** The different codes named by magic values `sbx:<code>` in the strings of the values given: the first two, in the order in which they stand. */
export function findMagicCodes(...values: readonly unknown[]): Codes {
  return values.reduce<Codes>(withCodesIn, NONE);
}

function withCodesIn(found: Codes, value: unknown): Codes {
  if (found.length === MOST) return found;
  if (typeof value === 'string') return value.includes('sbx') ? withCodesOf(value, found) : found;
  if (value === null || typeof value !== 'object') return found;
  let all = found;
  for (const member of Object.values(value)) all = withCodesIn(all, member);
  return all;
}

function withCodesOf(text: string, found: Codes): Codes {
  let all = found;
  for (const [, code] of text.matchAll(MAGIC)) {
    if (code !== undefined && !all.includes(code)) all = [...all, code];
    if (all.length === MOST) break;
  }
  return all;
}
