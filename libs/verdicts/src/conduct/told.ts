import type { Observation } from './observation';

interface Pair {
  readonly first: Observation;
  readonly again: Observation;
}

/** True when the platform knows the same request again without a key: by its path, or by a reference that is that of the first. */
export function isTold({ first, again }: Pair): boolean {
  const { toldBy = [] } = first.traits;
  if (toldBy === 'path') return true;
  return toldBy.some((name) => {
    const reference = memberOf(first, name);
    return typeof reference === 'string' && reference !== '' && reference === memberOf(again, name);
  });
}

/** The reference by which the platform knows a request again. */
export function referenceOf(seen: Observation): string | undefined {
  const { toldBy = [] } = seen.traits;
  if (toldBy === 'path') return undefined;
  return toldBy.map((name) => memberOf(seen, name)).find((value) => typeof value === 'string' && value !== '') as
    string | undefined;
}

function memberOf({ entry: { body } }: Observation, name: string): unknown {
  return body !== null && typeof body === 'object' ? new Map(Object.entries(body)).get(name) : undefined;
}
