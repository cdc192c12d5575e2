import type { OfTenant, Visit } from '@sadpath/dcms';
import { lastDayKey } from './cms.collections';
import { FIXTURE_TENANT, LAST_DAYS } from './cms.fixtures';
import { kitLifecycle, type Kit } from './domain/kit';
import { expiresAt } from './domain/valid-until';

/** Ends the kits of one bank whose last day has passed; one job for all that end on the same day. */
export const EXPIRE_KITS_JOB = 'expire-kits';

/** Plans the end of the kits with this last day. */
export function planExpiry({ call, tenant }: Visit, expDate: number): void {
  call.plan(EXPIRE_KITS_JOB, lastDayKey(tenant, expDate), expiresAt(expDate));
}

/** What time will do to a kit: its end, which is that of all kits with its last day. */
export const cmsDue = {
  kits: ({ tenant, status, expDate }: OfTenant<Kit>) =>
    kitLifecycle.accepts(status, 'expire')
      ? [{ job: EXPIRE_KITS_JOB, entity: lastDayKey(tenant, expDate), at: expiresAt(expDate) }]
      : [],
};

/** The end of the fixture kits. */
export function cmsFixtureJobs() {
  const entity = lastDayKey(FIXTURE_TENANT, LAST_DAYS.valid);
  return [{ job: EXPIRE_KITS_JOB, entity, at: expiresAt(LAST_DAYS.valid) }];
}
