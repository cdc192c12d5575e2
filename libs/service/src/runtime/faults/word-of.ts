import type { Exchange } from '../../contract/exchange/exchange';
import { mentions, type Members } from './members-of';

/** Stands where a message names something that the request does not. */
export const NOT_GIVEN = '(not given)';

/** The word of the operation, or else of the first member that the request has. */
export function wordOf(
  words: Readonly<Record<string, string>> | undefined,
  { operation, body }: Exchange,
  sent: Members,
): string | undefined {
  const value = body.kind === 'json' ? body.value : undefined;
  const met = ([member]: [string, string]): boolean => sent.has(member) || mentions(value, member);
  return words?.[operation?.name ?? ''] ?? Object.entries(words ?? {}).find(met)?.[1];
}

/** The members of an object, each made anew. */
export function mapValues<T, U>(
  values: Readonly<Record<string, T>>,
  map: (value: T, name: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
