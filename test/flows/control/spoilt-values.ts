/** JSON as it is read. */
export type Json = Readonly<Record<string, unknown>>;

/** A document with another value at one place, of the type that belongs there. */
export interface Spoilt {
  readonly pointer: string;
  readonly doc: Json;
}

const FAR = Date.UTC(2100, 0);
const MUCH = 1_000_000_000_000_000;

/** All documents that differ from this one at one place: other bounds, other words, what others have there, and less. */
export function spoiltOf(doc: Json, form: Json, others: readonly Json[]): readonly Spoilt[] {
  return Object.entries(doc).flatMap(([name, value]) => {
    const own = memberForm(form, name);
    const there = others.map((each) => each[name]).filter((each) => each !== undefined);
    const deeper = isObject(value)
      ? spoiltOf(value, own, there.filter(isObject)).map((each) => ({
          pointer: `/${name}${each.pointer}`,
          value: each.doc,
        }))
      : otherValues(value, own, there).map((each) => ({ pointer: `/${name}`, value: each }));
    return deeper.map((each) => ({ pointer: each.pointer, doc: { ...doc, [name]: each.value } }));
  });
}

function otherValues(value: unknown, form: Json, there: readonly unknown[]): readonly unknown[] {
  const all = [...madeOf(value), ...wordsIn(form), ...there, ...(allowsNull(form) ? [null] : [])];
  const texts = new Set(all.map((each) => JSON.stringify(each)));
  texts.delete(JSON.stringify(value));
  return [...texts].map((text) => JSON.parse(text) as unknown);
}

function madeOf(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [0, value + 1, value - 1, -1, MUCH, FAR];
  if (typeof value === 'string') return ['', 'x', `${value}0`, '9'.repeat(value.length)];
  if (typeof value === 'boolean') return [!value];
  if (!Array.isArray(value)) return [FAR];
  return [[], [...value, ...value.slice(0, 1)], [...value].reverse()];
}

function memberForm(form: Json, name: string): Json {
  const ways = [form, ...((form['anyOf'] ?? []) as readonly Json[])];
  const found = ways.map((way) => ((way['properties'] ?? {}) as Readonly<Record<string, Json>>)[name]);
  return found.find((each) => each !== undefined) ?? {};
}

function wordsIn(form: Json): readonly unknown[] {
  const ways = [form, ...((form['anyOf'] ?? []) as readonly Json[])];
  return ways.flatMap((way) => (way['enum'] ?? []) as readonly unknown[]);
}

function allowsNull(form: Json): boolean {
  return ((form['anyOf'] ?? []) as readonly Json[]).some((way) => way['type'] === 'null');
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
