/** Ends a login lock after thirty minutes (contracts/debit.md §4.4). */
export const UNLOCK_JOB = 'unlock-user';
