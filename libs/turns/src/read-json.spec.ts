import fc from 'fast-check';
import { UnreadableJson } from './frame';
import { readJson } from './read-json';
import { writeJson } from './write-json';

const MOST = { levels: 64, values: 1_000_000 };
const PIECE = 64 * 1024;

/** What `JSON.parse` says of a text, and what the reader does. */
async function both(text: string): Promise<{ readonly own: unknown; readonly known: unknown }> {
  const own = await readJson(text, MOST).catch((error: unknown) => (error as Error).name);
  try {
    return { own, known: JSON.parse(text) };
  } catch {
    return { own, known: UnreadableJson.name };
  }
}

async function expectAlike(text: string): Promise<void> {
  const { own, known } = await both(text);
  expect(JSON.stringify(own) === JSON.stringify(known)).toBe(true);
}

/** Long texts by short names, so that what fails can be read. */
const LONG = new Map([
  ['L x', 'x'.repeat(PIECE + 10)],
  ['L quotes', '"'.repeat(PIECE)],
  ['L backslashes', '\\'.repeat(PIECE)],
  ['L controls', '\u0001'.repeat(PIECE / 4)],
  ['L pairs', 'x😀'.repeat(PIECE / 2)],
]);
const short = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(...LONG.keys()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The text of a value with its long texts in place. */
function textOf(made: unknown, space?: number): string {
  return JSON.stringify(made, (_, value: unknown) => LONG.get(value as string) ?? value, space);
}

const blanks = ' '.repeat(PIECE + 1);

describe('a long text of JSON', () => {
  it('is read as JSON.parse reads it, and written as JSON.stringify writes it', () =>
    fc.assert(
      fc.asyncProperty(short, async (made) => {
        const text = textOf(made);
        expect((await writeJson(JSON.parse(text))).join('') === text).toBe(true);
        await expectAlike(text);
        await expectAlike(textOf(made, 1));
      }),
      { numRuns: 60 },
    ));

  it('is refused wherever JSON.parse refuses it', () =>
    fc.assert(
      fc.asyncProperty(short, fc.nat(), fc.constantFrom(...',:[]{}"\\ 1x'), async (made, at, char) => {
        const text = textOf(made);
        const place = at % (text.length + 1);
        await expectAlike(text.slice(0, place) + char + text.slice(place));
        await expectAlike(text.slice(0, place) + text.slice(place + 1));
      }),
      { numRuns: 100 },
    ));

  it.each([
    ['nothing', ''],
    ['blanks', blanks],
    ['a comma at the end of a list', `[${blanks}1,${blanks}]`],
    ['a comma at its beginning', `[${blanks},1]`],
    ['two commas', `[1,${blanks},2]`],
    ['a list of blanks', `[${blanks}]`],
    ['an object of blanks', `{${blanks}}`],
    ['a comma behind a long text', `["${'x'.repeat(PIECE + 1)}",]`],
    ['two long texts without a comma', `["${'x'.repeat(PIECE + 1)}" "${'x'.repeat(PIECE + 1)}"]`],
    ['a long text after a number', `[1 "${'x'.repeat(PIECE + 1)}"]`],
    ['a long text without a name', `{"${'x'.repeat(PIECE + 1)}"}`],
    ['a long name', `{"${'x'.repeat(PIECE + 1)}":1}`],
    ['a name twice', `{"a":"${'x'.repeat(PIECE + 1)}","a":1,"b":[${blanks}]}`],
    ['brackets that do not fit', `[${blanks}}`],
    ['one bracket more', `[${blanks}]]`],
    ['two values', `[${blanks}] [${blanks}]`],
    ['a number', `${blanks}1`],
    ['a name that means something else', `{"__proto__":[${blanks}1]}`],
  ])('is read as JSON.parse reads it: %s', (_, text) => expectAlike(text));

  it('is written of a map as of an object, and without what no JSON has', async () => {
    const members = [
      ['a', 1],
      ['b', undefined],
      ['c', new Map([['d', [undefined]]])],
    ] as const;
    expect((await writeJson({ map: new Map<string, unknown>(members), none: new Map() })).join('')).toBe(
      '{"map":{"a":1,"c":{"d":[null]}},"none":{}}',
    );
  });

  it('may not be deeper, or hold more values, than it is said', async () => {
    const two = { levels: 2, values: 3 };
    await expect(readJson('[[1,2]]', two)).rejects.toThrow('JSON has too many values');
    await expect(readJson('[[[]]]', { ...two, values: 9 })).rejects.toThrow('JSON is nested too deep');
    expect(await readJson('[[1]]', two)).toEqual([[1]]);
  });
});
