import { MINUTE, SECOND, waitFor, type Instant } from '@sadpath/clock';

/** The numbers of contract §6; times in milliseconds. */
export const OTP_LIMITS = {
  validFor: 300 * SECOND,
  tries: 3,
  /** OTPs for one mobile and purpose: a pause between two, and a number within any ten minutes. */
  pause: { limit: 1, length: 30 * SECOND },
  perWindow: { limit: 5, length: 10 * MINUTE },
} as const;

/** Milliseconds until another OTP may be sent after those of `sentAt` (oldest first); 0 when it may now (contract §6). */
export function cooldown(sentAt: readonly Instant[], now: Instant): number {
  const { pause, perWindow } = OTP_LIMITS;
  return Math.max(waitFor(pause, sentAt, now), waitFor(perWindow, sentAt, now));
}
