/** Ends a card whose last day has passed (contracts/debit.md §4.1). */
export const EXPIRE_JOB = 'expire-card';

/** Ends a PIN lock after a day (contracts/debit.md §4.2). */
export const RELEASE_PIN_JOB = 'release-pin';

/** Gives back what the core bank has taken for a load that nobody has repeated for a day. */
export const RETURN_LOAD_JOB = 'return-load';

/** The same for a card payment. */
export const RETURN_SWIPE_JOB = 'return-swipe';

/** Takes back what was made at other services for a registration that was refused, or that its process did not finish. */
export const TAKE_BACK_JOB = 'take-back-opening';

/** Tells other services what a customer has become, where that could not be done at once. */
export const TELL_JOB = 'tell-of-customer';

/** Gives a kit back to the stock, where that could not be done at once. */
export const RETURN_KIT_JOB = 'return-kit';
