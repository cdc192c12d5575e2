import { waitFor, type Instant } from '@sadpath/clock';
import { OTP_LIMITS } from './otp-limits';

/** Milliseconds until another OTP may be sent after those of `sentAt` (oldest first); 0 when it may now (contract §6). */
export function cooldown(sentAt: readonly Instant[], now: Instant): number {
  const { pause, perWindow } = OTP_LIMITS;
  return Math.max(waitFor(pause, sentAt, now), waitFor(perWindow, sentAt, now));
}
