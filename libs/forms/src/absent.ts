/** True for what a client has left out: null counts as absent. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A form without its fields that are null; `kept` are those where null means something. */
export function withoutNulls<T extends object>(form: T, ...kept: readonly (keyof T & string)[]): T {
  const given = Object.entries(form).filter(([name, value]) => value !== null || kept.some((field) => field === name));
  return Object.fromEntries(given) as T;
}
