import { isUtf8 } from 'node:buffer';
import { BOUNDS } from '@sadpath/bounds';
import { isComposite, someValue } from '@sadpath/json';
import { readJson, Turn, UnreadableJson } from '@sadpath/turns';
import type { BodyState } from '../../contract/exchange/body-state';
import { charsetOf, textInTurnsOf, textOf } from './decode-body';
import { excessOf } from './excess-of-json';

/** The media type by which every body is handed to the one reader. */
export const JSON_TYPE = 'application/json';

const PROTOTYPE = '__proto__';
const HALF = 'JSON has half a character';

/** How a byte order mark begins, whichever. */
const MARKS = new Set([0xef, 0xfe, 0xff]);

/** What the bytes of a body are, by its media type: JSON of so many values, or something else. */
export function understand(bytes: Buffer, contentType: string, maxValues: number): BodyState {
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
  // Only such texts can hold either, and they are rare.
  if (text.includes('\\u') && hasHalfCharacter(value)) return { kind: 'malformed', text, reason: HALF };
  if (text.includes(PROTOTYPE) || text.includes('\\u')) dropPrototypes(value);
  return { kind: 'json', value, text };
}

/** True where there is half of a surrogate pair, which neither a URL nor a database can hold. */
function hasHalfCharacter(value: unknown): boolean {
  return someValue(value, (each) =>
    isComposite(each) ? Object.keys(each).some(isHalf) : typeof each === 'string' && isHalf(each),
  );
}

function isHalf(text: string): boolean {
  return !text.isWellFormed();
}

/** True where a member has the name that would change what an object is where it is copied. */
function hasPrototype(value: unknown): boolean {
  return someValue(value, (each) => isComposite(each) && Object.hasOwn(each, PROTOTYPE));
}

/** Takes such members away: no field is called so, and unknown ones are ignored. */
function dropPrototypes(value: unknown): void {
  someValue(value, (each) => {
    if (isComposite(each)) Reflect.deleteProperty(each, PROTOTYPE);
    return false;
  });
}

/** The same of a body that is a state: it is read in pieces, and others have their turns meanwhile. */
export async function understandInTurns(bytes: Buffer, contentType: string, maxValues: number): Promise<BodyState> {
  if (!isJson(contentType)) return { kind: 'other', type: contentType, bytes };
  // To put its bytes together was a piece of work by itself, and so is it to make them text.
  await new Turn().next();
  const text = await textInTurnsOf(bytes, charsetOf(contentType));
  if (typeof text !== 'string') return text;
  await new Turn().next();
  try {
    const value = await readJson(text, { levels: BOUNDS.jsonLevels.value, values: maxValues }, refuseForbidden);
    // Nobody asks for the text of a state, and it would take as much room again.
    return { kind: 'json', value, text: '' };
  } catch (error) {
    if (error instanceof UnreadableJson) return { kind: 'malformed', text: '', reason: error.message };
    throw error;
  }
}

/** A state is stored as it was sent or not at all. */
function refuseForbidden(piece: unknown): void {
  if (hasHalfCharacter(piece)) throw new UnreadableJson(HALF);
  if (hasPrototype(piece)) throw new UnreadableJson('JSON has a forbidden key');
}

function isJson(contentType: string): boolean {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  return type === JSON_TYPE || type.endsWith('+json');
}
