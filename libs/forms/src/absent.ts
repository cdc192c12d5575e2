/** True for what a client has left out: null counts as absent. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
