/** Every path to a member of a JSON value, with array places written `[]`: what a client can rely on, whatever the values. */
export function keySet(value: unknown, at = ''): readonly string[] {
  return [...new Set(paths(value, at))].sort();
}

function paths(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, `${at}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => [`${at}.${key}`, ...paths(member, `${at}.${key}`)]);
}
