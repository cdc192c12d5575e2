import type { JournalEntry } from '../api/control-types';

/** What a client calls by one id: its attempts, and the requests that they caused. */
export interface RequestGroup {
  /** The newest of the client's own; where it is filtered away, the newest of all. */
  readonly head: JournalEntry;
  /** The others, newest first. */
  readonly others: readonly JournalEntry[];
}

/** Entries by the id that their client gave, newest first; a group stands where its newest entry does. */
export function groupRequests(entries: readonly JournalEntry[]): readonly RequestGroup[] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.requestId);
    if (own === undefined) groups.set(entry.requestId, [entry]);
    else own.push(entry);
  }
  return [...groups.values()].flatMap((own) => {
    const head = own.find(({ caller }) => caller === undefined) ?? own[0];
    return head === undefined ? [] : [{ head, others: own.filter((entry) => entry !== head) }];
  });
}

/** The path as it was sent, with its query. */
export function targetOf({
  path,
  query,
}: Pick<JournalEntry, 'path'> & { readonly query?: JournalEntry['query'] }): string {
  if (typeof query === 'string') return `${path}?${query}`;
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, textOf(each)]),
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
