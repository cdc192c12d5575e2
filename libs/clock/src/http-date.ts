import { parseInstant, type Instant } from './instant';

const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** An instant as HTTP writes it: `Fri, 27 Feb 2026 14:22:00 GMT`. */
export function httpDate(instant: Instant): string {
  return new Date(instant).toUTCString();
}

/** Reads a date of HTTP, or an ISO 8601 instant, and gives the date of HTTP; undefined for what is neither. */
export function parseHttpDate(text: string): string | undefined {
  if (!HTTP_DATE.test(text)) {
    const instant = parseInstant(text);
    return instant === undefined ? undefined : httpDate(instant);
  }
  const instant = Date.parse(text);
  return Number.isNaN(instant) || httpDate(instant) !== text ? undefined : text;
}
