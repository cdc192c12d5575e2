import { countedAt, isoMillis, SECOND, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { otpError } from '../otp.errors';
import { cooldown, OTP_LIMITS } from './otp-limits';
import type { Otp } from './otp';

/** What chance contributes to a new OTP. */
export interface OtpDraw {
  readonly otpRef: string;
  /** Six digits. */
  readonly code: string;
}

/** Refuses while the last OTPs of the same mobile and purpose are too fresh. Throws `otp.cooldown` with its Retry-After. */
export function checkCooldown(last: Otp | undefined, now: Instant): void {
  const wait = cooldown(last?.sentAt ?? [], now);
  if (wait === 0) return;
  const seconds = Math.ceil(wait / SECOND);
  const values = comparing({ 'next OTP from': isoMillis(now + wait) }, { now: isoMillis(now) });
  throw otpError('otp.cooldown', { seconds }, { ...values, retryAfter: seconds });
}

/** The OTP that takes the place of the last one, with its tries anew; `checkCooldown` says whether it may (contract §4.3). */
export function generate(last: Otp | undefined, draw: OtpDraw, now: Instant): Otp {
  const counted = countedAt(last?.sentAt ?? [], OTP_LIMITS.perWindow.length, now);
  return {
    ...draw,
    state: 'SENT',
    expiresAt: now + OTP_LIMITS.validFor,
    wrongTries: 0,
    sentAt: [...counted, now],
  };
}
