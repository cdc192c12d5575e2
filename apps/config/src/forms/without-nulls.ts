/** A request without the fields that are null, which say no more than absent ones; `kept` are those where null means something. */
export function withoutNulls<T extends object>(request: T, ...kept: readonly (keyof T & string)[]): T {
  const members = Object.entries(request).filter(
    ([name, value]) => value !== null || kept.some((field) => field === name),
  );
  return Object.fromEntries(members) as T;
}
