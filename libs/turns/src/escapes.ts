const BACKSLASH = 0x5c;
const U = 0x75;
/** Characters of `\\u0000` after the u. */
const DIGITS = 4;

/** True where an odd number of backslashes, none of them before `start`, stands before a character. */
export function isEscaped(text: string, at: number, start: number): boolean {
  let before = at - 1;
  while (before > start && text.charCodeAt(before) === BACKSLASH) before--;
  return (at - 1 - before) % 2 === 1;
}

/** Where a piece of a JSON text ends that begins at `from`, outside any escape, and has so many characters: in no escape. */
export function textPieceEnd(text: string, from: number, length: number): number {
  const end = from + length;
  if (isEscaped(text, end, from - 1)) return end - 1;
  for (let u = end - 1; u >= end - DIGITS; u--)
    if (text.charCodeAt(u) === U && isEscaped(text, u, from - 1)) return u - 1;
  return end;
}
