import { feeError } from '../fee-posting.errors';
import type { Fee } from './fee';
import { feeLifecycle } from './fee.lifecycle';

/** What was asked to be reversed, and what is stored under that reference. */
export interface ReversalCandidate {
  readonly feeRef: string;
  readonly fee: Fee | undefined;
}

/** The fee after its reversal (contract §3.7); `fee.reversal.failed` with 400 when there is no such fee, or none posted. */
export function asReversed({ feeRef, fee }: ReversalCandidate): Fee {
  if (fee === undefined) throw notReversible(feeRef, 'no fee is known by this reference');
  const status = feeLifecycle.next(fee.status, 'reverse');
  if (status === undefined) throw notReversible(feeRef, `the fee is ${fee.status}`);
  return { ...fee, status };
}

function notReversible(feeRef: string, cause: string) {
  return feeError('fee.reversal.failed', { feeRef, cause }, { status: 400 });
}
