/** Ends a login lock after thirty minutes (contracts/debit.md §4.4). */
export const UNLOCK_JOB = 'unlock-user';

/** Ends a session together with its token (contracts/debit.md §3.1). */
export const EXPIRE_TOKEN_JOB = 'expire-token';
