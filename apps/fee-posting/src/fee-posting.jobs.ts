/** Ends the doubt about a fee whose answer was lost, after a day in which nobody has asked for it again. */
export const SETTLE_FEE_JOB = 'settle-fee';
