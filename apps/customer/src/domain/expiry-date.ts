import { addMonths, DAY, isoDate, parseInstant, type Instant } from '@sadpath/clock';

/** Last day of a card's validity, `YYYY-MM-DD`. */
export type ExpiryDate = string;

/** The last day of the month that lies so many months after `now`. */
export function expiryDateAfter(now: Instant, months: number): ExpiryDate {
  const then = addMonths(now, months);
  const monthStart = parseInstant(`${isoDate(then).slice(0, 7)}-01`) ?? then;
  return isoDate(addMonths(monthStart, 1) - DAY);
}

/** The instant at which a card is no longer valid: the end of its last day, in UTC. */
export function expiresAt(expiryDate: ExpiryDate): Instant {
  return (parseInstant(expiryDate) ?? 0) + DAY;
}

/** `2029-07-31T00:00:00.000+00:00`, the form of `expDate` in answers (contracts/debit.md §2.8). */
export function expDateOf(expiryDate: ExpiryDate): string {
  return `${expiryDate}T00:00:00.000+00:00`;
}

/** `MMYY` of a request, from `"0729"`, `"729"` or `729`; undefined when it is no month and year. */
export function monthAndYearOf(value: string | number): string | undefined {
  const digits = String(value).padStart(4, '0');
  return /^(0[1-9]|1[0-2])\d{2}$/.test(digits) ? digits : undefined;
}

/** True when the request's expiry date names the month in which the card ends. */
export function namesMonthOf(value: string | number, expiryDate: ExpiryDate): boolean {
  return monthAndYearOf(value) === `${expiryDate.slice(5, 7)}${expiryDate.slice(2, 4)}`;
}
