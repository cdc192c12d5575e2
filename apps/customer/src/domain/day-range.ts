import { DAY, parseInstant, type Instant } from '@sadpath/clock';

/** From inclusive to exclusive; an open end is infinite. */
export interface InstantRange {
  readonly from: Instant;
  readonly to: Instant;
}

/** Midnight in UTC of a `DD-MM-YYYY` date; undefined when it is none. */
export function dayOf(text: string): Instant | undefined {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  return match === null ? undefined : parseInstant(`${match[3] ?? ''}-${match[2] ?? ''}-${match[1] ?? ''}`);
}

/** The days from start to end, both included; a missing date leaves its side open (contracts/debit.md §2.8). */
export function dayRange(startDate: string | undefined, endDate: string | undefined): InstantRange {
  const last = endDate === undefined ? undefined : dayOf(endDate);
  return {
    from: (startDate === undefined ? undefined : dayOf(startDate)) ?? Number.NEGATIVE_INFINITY,
    to: last === undefined ? Number.POSITIVE_INFINITY : last + DAY,
  };
}

/** True when the instant lies in the range. */
export function isWithin(instant: Instant, range: InstantRange): boolean {
  return instant >= range.from && instant < range.to;
}

/** `DD-MM-YYYY` of an instant, in UTC. */
export function dayText(instant: Instant): string {
  const [year = '', month = '', day = ''] = new Date(instant).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}
