/** Lets an OTP lapse after its five minutes (contracts/debit.md §4.3). */
export const EXPIRE_JOB = 'expire-otp';
