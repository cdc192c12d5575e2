/** Ends a card whose last day has passed (contracts/debit.md §4.1). */
export const EXPIRE_JOB = 'expire-card';

/** Ends a PIN lock after a day (contracts/debit.md §4.2). */
export const RELEASE_PIN_JOB = 'release-pin';

/** Gives back what the core bank has taken for a load that nobody has repeated for a day. */
export const RETURN_LOAD_JOB = 'return-load';

/** The same for a card payment. */
export const RETURN_SWIPE_JOB = 'return-swipe';
