import { MINUTE, SECOND } from '@sadpath/clock';

/** The numbers of contract §6; times in milliseconds. */
export const OTP_LIMITS = {
  validFor: 300 * SECOND,
  tries: 3,
  /** Between two OTPs for one mobile and purpose. */
  cooldown: 30 * SECOND,
  /** At most `perWindow` OTPs for one mobile and purpose within any `window`. */
  window: 10 * MINUTE,
  perWindow: 5,
} as const;
