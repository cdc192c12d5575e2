/** Forgets the answer of a request after a day (contracts/debit.md §2.8). */
export const FORGET_REQUEST_JOB = 'forget-request';
