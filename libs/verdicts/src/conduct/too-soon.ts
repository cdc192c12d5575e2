import type { Observation } from './observation';
import { isKnownLater } from './order';
import { elapsedBetween } from './repetition';

/** Timers may fire this much early. */
export const EARLY_MS = 20;
/** Requests in a row that are refused for their number before it is sure that the client does not listen. */
const LEAST = 3;

/** Other requests that a client went on with while it was to wait, and that were refused for their number as well: each row of them. */
export function othersTooSoon(all: readonly Observation[]): readonly (readonly Observation[])[] {
  const open = new Map<string, Observation[]>();
  const rows: Observation[][] = [];
  for (const seen of all) {
    const client = JSON.stringify([seen.entry.service, seen.entry.digests?.token]);
    const row = open.get(client);
    const isLimited = seen.entry.status === 429 && seen.retryAfterMs !== undefined;
    if (row !== undefined && isLimited && isFurther(row, seen)) row.push(seen);
    else if (row !== undefined && !isAfter(row, seen)) continue;
    else if (isLimited) open.set(client, begin(rows, seen));
    else open.delete(client);
  }
  return rows.filter(({ length }) => length >= LEAST);
}

function begin(rows: Observation[][], seen: Observation): Observation[] {
  const row = [seen];
  rows.push(row);
  return row;
}

function isFurther(row: readonly Observation[], seen: Observation): boolean {
  const [first, last] = [row[0] as Observation, row.at(-1) as Observation];
  const isOther = last.content !== seen.content && first.content !== seen.content;
  return isOther && isAfter(row, seen) && elapsedBetween(first, seen) < (first.retryAfterMs ?? 0) - EARLY_MS;
}

function isAfter(row: readonly Observation[], seen: Observation): boolean {
  return isKnownLater(row.at(-1) as Observation, seen);
}
