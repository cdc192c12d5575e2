import { isoMillis, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import type { Otp } from './otp';
import { OTP_LIMITS } from './otp-limits';
import { expire, move } from './otp-moves';

/** What a client says the code is; without a reference the newest OTP is meant. */
export interface Attempt {
  readonly code: string;
  readonly otpRef?: string | undefined;
}

/** Why an attempt is refused. */
export type Refusal = 'otp.invalid' | 'otp.max.retries' | 'otp.expired';

/** How a validation ends; a refusal may move the OTP as well, because wrong tries count. */
export interface Validation {
  /** The OTP after the attempt; undefined when there never was one. */
  readonly next: Otp | undefined;
  readonly refusal?: Refusal;
  /** The values that a refusal compared. */
  readonly compared?: string;
}

/** Judges an attempt: none waiting, then tries used up, then out of date, then mismatch (contract §3.6, §4.3). */
export function validate(otp: Otp | undefined, attempt: Attempt, now: Instant): Validation {
  if (otp === undefined || otp.state === 'NONE' || isOfAnother(otp, attempt)) {
    return { next: otp, refusal: 'otp.invalid' };
  }
  if (otp.state === 'EXHAUSTED') return { next: otp, refusal: 'otp.max.retries', ...triesOf(otp.wrongTries) };
  const current = expire(otp, now);
  if (current.state === 'EXPIRED') {
    const values = comparing({ 'valid until': isoMillis(otp.expiresAt) }, { now: isoMillis(now) });
    return { next: current, refusal: 'otp.expired', ...values };
  }
  return attempt.code === otp.code ? { next: move(otp, 'verify') } : countWrongTry(otp);
}

/** A reference to a replaced OTP names nothing that waits, so it costs no try. */
function isOfAnother(otp: Otp, attempt: Attempt): boolean {
  return attempt.otpRef !== undefined && attempt.otpRef !== otp.otpRef;
}

function countWrongTry(otp: Otp): Validation {
  const wrongTries = otp.wrongTries + 1;
  const values = triesOf(wrongTries);
  return wrongTries < OTP_LIMITS.tries
    ? { next: { ...otp, wrongTries }, refusal: 'otp.invalid', ...values }
    : { next: { ...move(otp, 'exhaust'), wrongTries }, refusal: 'otp.max.retries', ...values };
}

function triesOf(wrongTries: number): { readonly compared: string } {
  return comparing({ 'wrong tries': wrongTries }, { 'to end it': OTP_LIMITS.tries });
}
