import { DAY, type Instant } from '@sadpath/clock';
import { seedOf, type Seed } from '@sadpath/store';
import { feePostingCollections } from './fee-posting.collections';
import { FIXTURE_TENANT, SEED_FEE } from './fee-posting.fixtures';

/** The fee of a space that begins at `start`: posted the day before. */
export function feePostingSeed(start: Instant): Seed {
  return [seedOf(feePostingCollections.fees, [{ ...SEED_FEE, tenant: FIXTURE_TENANT, createdAt: start - DAY }])];
}
