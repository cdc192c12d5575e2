import { DAY } from '@sadpath/clock';
import { keyIn, type OfTenant } from '@sadpath/dcms';
import type { DocumentJobs } from '@sadpath/service';
import type { Fee } from './domain/fee';
import { isSettledRefusal } from './domain/settled-refusal';
import { SETTLE_FEE_JOB } from './fee-posting.jobs';

/** How long a fee in doubt waits to be asked for again, before the bank gives back what it has of it. */
export const SETTLING_WAIT = DAY;

/** What time will do to a fee: the end of the doubt whether the bank has it. */
export const feePostingDue = {
  fees: (fee: OfTenant<Fee>): DocumentJobs =>
    isInDoubt(fee)
      ? [{ job: SETTLE_FEE_JOB, entity: keyIn(fee.tenant, fee.feeRef), at: fee.createdAt + SETTLING_WAIT }]
      : [],
};

function isInDoubt({ status, failure }: Fee): boolean {
  return status === 'NEW' || (status === 'FAILED' && failure !== undefined && !isSettledRefusal(failure));
}
