import { MINUTE, SECOND } from '@sadpath/clock';

/** The numbers of contract §6; times in milliseconds. */
export const OTP_LIMITS = {
  validFor: 300 * SECOND,
  tries: 3,
  /** OTPs for one mobile and purpose: a pause between two, and a number within any ten minutes. */
  pause: { limit: 1, length: 30 * SECOND },
  perWindow: { limit: 5, length: 10 * MINUTE },
} as const;
