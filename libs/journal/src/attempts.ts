import type { JournalEntry } from './journal-entry';

/** Which attempt at a logical request an entry is, counted from 1 among those that are given. */
export interface Attempt {
  readonly of: string;
  readonly number: number;
}

/** What attempts at one logical request have in common: method and path, and the key of idempotency or, without one, query and body. */
export function logicalRequestOf(entry: JournalEntry): string {
  const { service, method, path, query, body, digests, caller = '' } = entry;
  const key = headerKeyOf(entry);
  const content = key ?? JSON.stringify([query, digests?.body ?? body ?? null]);
  return [caller, service, method, path, content].join(' ');
}

/** The key of idempotency in the header of that name, if any. */
export function headerKeyOf({ headers }: Pick<JournalEntry, 'headers'>): string | undefined {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

/** The attempt that each entry is, oldest first, by the ids of the entries. */
export function attemptsOf(entries: readonly JournalEntry[]): ReadonlyMap<string, Attempt> {
  const counts = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const of = logicalRequestOf(entry);
      const number = (counts.get(of) ?? 0) + 1;
      counts.set(of, number);
      return [entry.id, { of, number }];
    }),
  );
}
