import type { JournalRow } from '../api/control-types';

/** The requests after one, oldest first, that may have changed something: those that only read are left out. */
export function rowsSince(rows: readonly JournalRow[], id: string | undefined): readonly JournalRow[] {
  const place = rows.findIndex((row) => row.id === id);
  const newer = place < 0 ? rows : rows.slice(0, place);
  return newer.filter(({ method }) => method !== 'GET' && method !== 'HEAD').toReversed();
}
