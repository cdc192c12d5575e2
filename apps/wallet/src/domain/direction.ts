import type { Transaction, TransactionType } from './transaction';

/** Which way the money of a transaction goes, seen from its wallet; a refund goes either way, as what it takes back did. */
export const RIGHT_DIRECTIONS: Readonly<Record<TransactionType, readonly Transaction['direction'][]>> = {
  topup: ['in'],
  credit: ['in'],
  debit: ['out'],
  transfer_out: ['out'],
  transfer_in: ['in'],
  fx_out: ['out'],
  fx_in: ['in'],
  escrow_fund: ['out'],
  escrow_release: ['in'],
  escrow_refund: ['in'],
  split_out: ['out'],
  split_in: ['in'],
  credit_purchase: ['out'],
  refund: ['in', 'out'],
};
