import { addMonths, DAY, HOUR, isoDate, isoSeconds, parseInstant, type Instant } from '@sadpath/clock';

/** Lagos keeps UTC+1 all year (contract banking §2.12). */
const OFFSET = HOUR;

/** Number of whole Lagos days since 1970-01-01. */
export function lagosDayNumber(at: Instant): number {
  return Math.floor((at + OFFSET) / DAY);
}

/** The Lagos calendar date: `2026-02-27`. */
export function lagosDate(at: Instant): string {
  return isoDate(at + OFFSET);
}

/** The Lagos time of day: `15:22:00`. */
export function lagosTime(at: Instant): string {
  return isoSeconds(at + OFFSET).slice(11, 19);
}

/** The Lagos calendar month: `2026-02`. */
export function lagosMonth(at: Instant): string {
  return lagosDate(at).slice(0, 7);
}

/** Midnight in Lagos at which the day of `at` began. */
export function startOfLagosDay(at: Instant): Instant {
  return lagosDayNumber(at) * DAY - OFFSET;
}

/** Midnight in Lagos at which the day of `at` ends. */
export function endOfLagosDay(at: Instant): Instant {
  return startOfLagosDay(at) + DAY;
}

/** Midnight in Lagos at which the month of `at` ends. */
export function endOfLagosMonth(at: Instant): Instant {
  const local = new Date(at + OFFSET);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1) - OFFSET;
}

/** Midnight in Lagos at which a calendar date (`YYYY-MM-DD`) begins; undefined when there is no such date. */
export function lagosMidnight(date: string): Instant | undefined {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(date) ? parseInstant(date) : undefined;
  return utc === undefined ? undefined : utc - OFFSET;
}

/** The same time of day in Lagos so many of its calendar months later; the day is cut to the month's last. */
export function addLagosMonths(at: Instant, months: number): Instant {
  return addMonths(at + OFFSET, months) - OFFSET;
}

/** Whole days from the Lagos day of `from` to that of `to`; negative when `to` is earlier. */
export function lagosDaysBetween(from: Instant, to: Instant): number {
  return lagosDayNumber(to) - lagosDayNumber(from);
}

/** End of the last business day (Monday to Friday) of the Lagos month of `at`. */
function endOfLastBusinessDay(at: Instant): Instant {
  const monthEnd = endOfLagosMonth(at);
  const weekday = new Date(monthEnd - DAY + OFFSET).getUTCDay();
  const weekendDays = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return monthEnd - weekendDays * DAY;
}

/** The next end of a month's last business day after `at`: when savings interest is credited (contract banking §4). */
export function nextInterestInstant(at: Instant): Instant {
  const thisMonth = endOfLastBusinessDay(at) - 1;
  return thisMonth > at ? thisMonth : endOfLastBusinessDay(endOfLagosMonth(at)) - 1;
}
