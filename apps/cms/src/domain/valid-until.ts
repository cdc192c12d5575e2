import { addMonths, DAY, type Instant } from '@sadpath/clock';

/** The last day of validity of a card made now: end of the month so many months ahead, as midnight UTC (contract §6). */
export function validUntil(now: Instant, months: number): Instant {
  const day = new Date(addMonths(now, months));
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0);
}

/** The first instant at which a card is no longer valid: its last day is a valid one. */
export function expiresAt(expDate: Instant): Instant {
  return expDate + DAY;
}
