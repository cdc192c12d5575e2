/** How much a text of JSON may hold. */
interface Measure {
  readonly levels: number;
  readonly values: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** `[` and `{`, which differ in one bit; and so do `]` and `}`. */
const OPEN = 0x5b;
const CLOSE = 0x5d;
const EITHER = ~0x20;

/** Says what of a text of JSON is too much, in one pass and without parsing it; undefined when nothing is. */
export function excessOf(text: string, { levels, values }: Measure): string | undefined {
  let depth = 0;
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === QUOTE) i = endOfString(text, i);
    else if (char === COMMA) count++;
    else if ((char & EITHER) === OPEN) {
      count++;
      depth++;
    } else if ((char & EITHER) === CLOSE) depth--;
    if (depth > levels) return 'JSON is nested too deep';
  }
  return count > values ? 'JSON has too many values' : undefined;
}

/** The place of the quote that ends a string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}
