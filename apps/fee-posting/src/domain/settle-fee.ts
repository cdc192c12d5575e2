import { feeError } from '../fee-posting.errors';
import { type Fee, feeLifecycle } from './fee';

/** The fee after the core bank has posted it; `fee.already.posted` when another request got there first. */
export function asPosted(fee: Fee, cbsRef: string): Fee {
  const status = feeLifecycle.next(fee.status, 'post');
  if (status === undefined) throw feeError('fee.already.posted', { feeRef: fee.feeRef });
  const { failure: _, ...rest } = fee;
  return { ...rest, status, cbsRef };
}

/** The fee after a failed posting, with the inner code; `fee.already.posted` when another request has posted it. */
export function asFailed(fee: Fee, failure: string): Fee {
  const status = feeLifecycle.next(fee.status, 'fail');
  if (status === undefined) throw feeError('fee.already.posted', { feeRef: fee.feeRef });
  return { ...fee, status, failure };
}

/** True while nobody here knows a fee to be posted; the core bank may have it all the same. */
export function isOpen({ status }: Fee): boolean {
  return status === 'NEW' || status === 'FAILED';
}

/** The fee after what the bank had of it was given back: the next posting goes under another id. */
export function asReturned(fee: Fee): Fee {
  return { ...fee, status: feeLifecycle.next(fee.status, 'fail') ?? fee.status, attempt: fee.attempt + 1 };
}
