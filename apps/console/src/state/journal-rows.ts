import type { JournalRow } from '../api/control-types';

/** As many as the sandbox keeps. */
const KEPT = 1_000;

/** Rows newest first, out of older ones and newer ones, both newest first; what is in both is there once. */
export function mergeRows(older: readonly JournalRow[], newer: readonly JournalRow[]): readonly JournalRow[] {
  const known = new Set(newer.map(identity));
  return [...newer, ...older.filter((row) => !known.has(identity(row)))].slice(0, KEPT);
}

/** The rows in which every word stands somewhere. */
export function filterRows(rows: readonly JournalRow[], text: string, outcome = ''): readonly JournalRow[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) => (outcome === '' || row.outcome === outcome) && words.every((word) => textOf(row).includes(word)),
  );
}

/**
 * How many newer rows have the id of each row: a request hands its id on to the requests it causes, and is written
 * after them, so the first is 0.
 */
export function ordinals(rows: readonly JournalRow[]): readonly number[] {
  const seen = new Map<string, number>();
  return rows.map(({ id }) => {
    const ordinal = seen.get(id) ?? 0;
    seen.set(id, ordinal + 1);
    return ordinal;
  });
}

/** Repetitions are told apart by the time they took, which is exact to the microsecond. */
function identity({ id, at, service, method, path, status, tookMs }: JournalRow): string {
  return JSON.stringify([id, at, service, method, path, status, tookMs]);
}

function textOf({ id, service, operation, method, path, status, code, outcome, rule }: JournalRow): string {
  return [id, service, operation, method, path, status, code, outcome, rule].join(' ').toLowerCase();
}
