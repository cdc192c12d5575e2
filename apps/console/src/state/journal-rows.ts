import type { JournalRow } from '../api/control-types';

/** As many as are shown anywhere but on the page of requests. */
const KEPT = 50;

/** Rows newest first, out of older ones and newer ones, both newest first; what is in both is there once. */
export function mergeRows(older: readonly JournalRow[], newer: readonly JournalRow[]): readonly JournalRow[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !known.has(id))].slice(0, KEPT);
}
