import { isoMillis, parseInstant, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';

const ADULT_YEARS = 18;

/** Throws `field_range` for a date of birth (YYYY-MM-DD) less than 18 years before `now`, by dates in UTC (contract §3.1). */
export function requireAdult(dob: string, now: Instant): void {
  const born = parseInstant(dob);
  const adultAt = born === undefined ? undefined : birthdayOf(born);
  if (adultAt !== undefined && adultAt <= now) return;
  const fault = { field: 'dob', rule: 'range', message: 'dob must be at least 18 years ago' };
  const values = adultAt === undefined ? {} : comparing({ 'adult on': isoMillis(adultAt) }, { now: isoMillis(now) });
  throw issuingError('field_range', undefined, { fields: [fault], ...values });
}

/** The birthday that makes of age; of somebody born on 29 February it is 1 March where the year has no such day. */
function birthdayOf(born: Instant): Instant {
  const date = new Date(born);
  return date.setUTCFullYear(date.getUTCFullYear() + ADULT_YEARS);
}
