import type { Instant } from '@sadpath/clock';
import { OTP_LIMITS } from './otp-limits';

/** Milliseconds until another OTP may be sent after those of `sentAt` (oldest first); 0 when it may now (contract §6). */
export function cooldown(sentAt: readonly Instant[], now: Instant): number {
  const { cooldown: pause, window, perWindow } = OTP_LIMITS;
  const last = sentAt.at(-1);
  const oldestCounted = sentAt.at(-perWindow);
  const afterPause = last === undefined ? 0 : last + pause - now;
  const afterWindow = oldestCounted === undefined ? 0 : oldestCounted + window - now;
  return Math.max(0, afterPause, afterWindow);
}
