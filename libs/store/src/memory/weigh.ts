/** About what V8 takes for an object or an array, a member of it, and a text, each without what it holds. */
const OBJECT = 56;
const MEMBER = 16;
const TEXT = 24;
const OTHER = 8;

/** About how many bytes of memory a JSON value takes. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return TEXT + value.length;
  if (value === null || typeof value !== 'object') return OTHER;
  let sum = OBJECT;
  if (Array.isArray(value)) {
    for (const item of value) sum += OTHER + weigh(item);
    return sum;
  }
  for (const name in value) sum += MEMBER + name.length + weigh((value as Record<string, unknown>)[name]);
  return sum;
}
