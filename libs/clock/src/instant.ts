import { parse } from 'tinyduration';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let lastInstant: Instant | undefined;
let lastText = '';

/** ISO 8601 in UTC with milliseconds: `2026-02-21T10:00:00.000Z`. */
export function isoMillis(instant: Instant): string {
  // The same instant is written several times over within one request.
  if (instant !== lastInstant) {
    lastText = new Date(instant).toISOString();
    lastInstant = instant;
  }
  return lastText;
}

/** ISO 8601 in UTC with whole seconds: `2026-02-27T14:22:00Z`. */
export function isoSeconds(instant: Instant): string {
  return `${isoMillis(instant).slice(0, 19)}Z`;
}

/** The UTC calendar date: `2026-02-27`. */
export function isoDate(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whole Unix seconds, rounded down. */
export function unixSeconds(instant: Instant): number {
  return Math.floor(instant / SECOND);
}

/** The first whole second at or after an instant: whoever is told it finds over what ends at the instant. */
export function wholeSecondAt(instant: Instant): Instant {
  return Math.ceil(instant / SECOND) * SECOND;
}

const ISO_INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}(?:T(?!24)\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Reads an ISO 8601 instant with a zone, or a calendar date as its midnight in UTC. Undefined when it is neither: there is no
 * year 0 and no hour 24 (RFC 3339, section 5.6).
 */
export function parseInstant(text: string): Instant | undefined {
  if (!ISO_INSTANT.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || !isRealDate(text) ? undefined : instant;
}

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const EARLIEST_START = Date.UTC(1900, 0, 1);
const LATEST_START = Date.UTC(2200, 0, 1);

/** Reads an instant at which a space may begin: from 1900 to 2200, so that what lies a century away is still written as usual. */
export function parseStart(text: string): Instant | undefined {
  const instant = parseInstant(text);
  return instant !== undefined && instant >= EARLIEST_START && instant <= LATEST_START ? instant : undefined;
}

/** Reads an ISO 8601 duration (`PT5M`, `P1D`) into milliseconds; months and years count from `from`. Undefined when it is none, or leads where no time is. */
export function parseDuration(text: string, from: Instant = 0): number | undefined {
  try {
    const { negative, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(text);
    const shifted = addMonths(from, years * 12 + months) - from;
    const rest = (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
    const ms = Math.round((negative === true ? -1 : 1) * (shifted + rest));
    return Number.isNaN(new Date(from + ms).getTime()) ? undefined : ms;
  } catch {
    return undefined;
  }
}

/** The same time of day so many calendar months later (UTC); the day is cut to the month's last. */
export function addMonths(instant: Instant, months: number): Instant {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
