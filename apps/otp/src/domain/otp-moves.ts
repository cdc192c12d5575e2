import { timeLeft, type Instant } from '@sadpath/clock';
import type { EventOf } from '@sadpath/lifecycle';
import { type Otp, otpLifecycle } from './otp';
import { OTP_LIMITS } from './otp-limits';

/** The OTP after an event that its state takes; any other leaves it as it is. */
export function move(otp: Otp, event: EventOf<(typeof otpLifecycle)['table']>): Otp {
  return { ...otp, state: otpLifecycle.next(otp.state, event) ?? otp.state };
}

/** Lets an OTP lapse once its time is over; any other stays as it is. */
export function expire(otp: Otp, now: Instant): Otp {
  return isOver(otp, now) && otpLifecycle.accepts(otp.state, 'expire') ? move(otp, 'expire') : otp;
}

/** Makes a used OTP good again for what is left of its time; undefined when there is none of that reference to release. */
export function release(otp: Otp | undefined, otpRef: string, now: Instant): Otp | undefined {
  const isUsed = otp?.otpRef === otpRef && otpLifecycle.accepts(otp.state, 'release');
  return isUsed && !isOver(otp, now) ? move(otp, 'release') : undefined;
}

/** True once its time is over, or lies ahead because the clock was set back: it never lives longer than it was given. */
function isOver({ expiresAt }: Otp, now: Instant): boolean {
  const length = OTP_LIMITS.validFor;
  return timeLeft({ since: expiresAt - length, length }, now) === 0;
}

/** Makes an OTP useless; its cooldown goes on. */
export function withdraw(otp: Otp): Otp {
  return move(otp, 'withdraw');
}
