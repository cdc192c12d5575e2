/** No code is longer than 128 characters. The code ends with a letter or digit, so that a full stop after it belongs to the sentence. Paths may escape the colon. */
const MAGIC = /sbx(?::|%3A)([A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?)/i;

/** The code named by a magic value `sbx:<code>` in any string of the values given; the first found counts. */
export function findMagicCode(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const code = search(value);
    if (code !== undefined) return code;
  }
  return undefined;
}

function search(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('sbx') ? MAGIC.exec(value)?.[1] : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const member of Object.values(value)) {
    const code = search(member);
    if (code !== undefined) return code;
  }
  return undefined;
}
