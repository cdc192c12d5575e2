import type { Instant } from '@sadpath/clock';
import type { FormFault } from '@sadpath/service';
import { lagosDate, lagosMidnight } from '../../domain/lagos-calendar';

/** A target date must lie after today in Lagos. */
export function targetDateFaults(body: Readonly<Record<string, unknown>>, now: Instant): readonly FormFault[] {
  const { targetDate } = body;
  if (typeof targetDate !== 'string' || lagosMidnight(targetDate) === undefined || targetDate > lagosDate(now))
    return [];
  return [{ in: 'body', field: 'targetDate', kind: 'rule', rule: 'isFuture', message: 'targetDate is out of range' }];
}
