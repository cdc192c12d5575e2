/** Ends a card whose last day has passed (contracts/debit.md §4.1). */
export const EXPIRE_JOB = 'expire-card';

/** Ends a PIN lock after a day (contracts/debit.md §4.2). */
export const RELEASE_PIN_JOB = 'release-pin';
