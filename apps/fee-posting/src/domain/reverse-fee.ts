import { feeError } from '../fee-posting.errors';
import { type Fee, feeLifecycle } from './fee';

/** The fee after its reversal (contract §3.7); `fee.reversal.failed` with 400 when there is no such fee, or none posted. */
export function asReversed(feeRef: string, fee: Fee | undefined, reason?: string): Fee {
  if (fee === undefined) throw notReversible(feeRef, 'no fee is known by this reference');
  const status = feeLifecycle.next(fee.status, 'reverse');
  if (status === undefined) throw notReversible(feeRef, `the fee is ${fee.status}`);
  return { ...fee, status, ...(reason === undefined ? {} : { reversalReason: reason }) };
}

function notReversible(feeRef: string, cause: string) {
  return feeError('fee.reversal.failed', { feeRef, cause }, { status: 400 });
}
