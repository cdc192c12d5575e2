/** True of a JSON object: neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isComposite(value) && !Array.isArray(value);
}

/** True of an object or a list: what has values in it. */
export function isComposite(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

/** True where a value, or one within it at any depth, fits; each is looked at before what it holds, until one fits. */
export function someValue(value: unknown, fits: (value: unknown) => boolean): boolean {
  if (fits(value)) return true;
  return isComposite(value) && Object.values(value).some((member) => someValue(member, fits));
}
