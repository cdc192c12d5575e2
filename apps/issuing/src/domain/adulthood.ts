import { addMonths, isoMillis, parseInstant, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';

const ADULT_MONTHS = 18 * 12;

/** Throws `field_range` for a date of birth (YYYY-MM-DD) less than 18 years before `now` (contract §3.1). */
export function requireAdult(dob: string, now: Instant): void {
  const born = parseInstant(dob);
  if (born !== undefined && addMonths(born, ADULT_MONTHS) <= now) return;
  const fault = { field: 'dob', rule: 'range', message: 'dob must be at least 18 years ago' };
  const adultAt = born === undefined ? undefined : addMonths(born, ADULT_MONTHS);
  const values = adultAt === undefined ? {} : comparing({ 'adult on': isoMillis(adultAt) }, { now: isoMillis(now) });
  throw issuingError('field_range', undefined, { fields: [fault], ...values });
}
