import type { Fee } from './fee';

/** Transaction id under which the core bank posts the fee: the same as long as the terms are the same. */
export function postingTxnId(fee: Pick<Fee, 'feeId' | 'attempt'>): string {
  return `${fee.feeId}-${String(fee.attempt)}`;
}

/** Transaction id under which the core bank takes the fee back. */
export function reversalTxnId(fee: Pick<Fee, 'feeId' | 'attempt'>): string {
  return `${postingTxnId(fee)}-REV`;
}
