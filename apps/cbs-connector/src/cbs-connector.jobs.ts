/** Frees a transaction id after its day, so that it may post anew (contracts/debit.md §2.8). */
export const FORGET_TXN_JOB = 'forget-txn';
