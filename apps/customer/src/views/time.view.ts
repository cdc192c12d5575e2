import { isoMillis, type Instant } from '@sadpath/clock';

/** `2026-01-15T10:00:00.000+00:00`, the form of dates in answers (contracts/debit.md §2.8); null stays null. */
export function timeView(instant: Instant | null): string | null {
  return instant === null ? null : isoMillis(instant).replace('Z', '+00:00');
}
