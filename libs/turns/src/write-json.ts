import { Turn } from './turn';

/** Characters that are written at once, about. */
const PIECE = 64 * 1024;

/**
 * The JSON of a plain value in pieces of bounded length, which are one text when they are put together. A map is an object:
 * where there are thousands of members, an object is long in the making.
 */
export function* jsonPieces(value: unknown): Generator<string, void, undefined> {
  // Of what no JSON has, in a list, null is made, as JSON.stringify does.
  if (value === undefined || typeof value === 'function') yield 'null';
  else if (isSmall(value)) yield JSON.stringify(value);
  else if (typeof value === 'string') yield* textPieces(value);
  else if (Array.isArray(value)) yield* listPieces(value);
  else yield* memberPieces(value instanceof Map ? value : Object.entries(value as object));
}

function* listPieces(items: readonly unknown[]): Generator<string, void, undefined> {
  let before = '[';
  for (const item of items) {
    yield before;
    yield* jsonPieces(item);
    before = ',';
  }
  yield items.length === 0 ? '[]' : ']';
}

function* memberPieces(members: Iterable<readonly [string, unknown]>): Generator<string, void, undefined> {
  let before = '{';
  for (const [name, member] of members) {
    if (member === undefined || typeof member === 'function') continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* jsonPieces(member);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* textPieces(text: string): Generator<string, void, undefined> {
  yield '"';
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PIECE, text.length);
    // Half a character alone would be written as an escape.
    if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end += 1;
    yield JSON.stringify(text.slice(start, end)).slice(1, -1);
    start = end;
  }
  yield '"';
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** True for what is about one piece at most, and for what says itself how it is written. */
function isSmall(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return measure(value, PIECE) > 0;
  if (value instanceof Map) return false;
  if ('toJSON' in value) return true;
  return measure(value, PIECE) > 0;
}

/** What is left of so many characters; nothing, or less, where the value is longer. */
function measure(value: unknown, left: number): number {
  if (typeof value === 'string') return left - value.length - 2;
  if (value === null || typeof value !== 'object') return left - 4;
  if (value instanceof Map) return 0;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && left > 0; i++) left = measure(value[i], left - 1);
    return left;
  }
  for (const name in value) {
    if (left <= 0) return left;
    left = measure((value as Record<string, unknown>)[name], left - name.length - 3);
  }
  return left;
}

/** The JSON of a plain value as texts of some length, in order; others have their turns while it is written. */
export async function writeJson(value: unknown): Promise<readonly string[]> {
  const turn = new Turn();
  const texts: string[] = [];
  let text = '';
  for (const piece of jsonPieces(value)) {
    text += piece;
    if (text.length >= PIECE) {
      texts.push(text);
      text = '';
    }
    if (turn.isOver) await turn.next();
  }
  if (text !== '') texts.push(text);
  return texts;
}
