import { MINUTE } from '@sadpath/clock';
import type { Outgoing } from '@sadpath/service';
import type { OtpDraw } from '../domain/generate';
import { OTP_LIMITS } from '../domain/otp-limits';
import type { KnownMobile } from '../otp.collections';
import type { OtpOrder } from './otp-order';

/** The message that brings a code to its customer; without a registered address the e-mail gateway is given the mobile. */
export function messageOf(order: OtpOrder, { otpRef, code }: OtpDraw, known: KnownMobile): Outgoing {
  const { mobile, purpose, channel, kitNo } = order;
  const text = `${code} is your code for ${purpose}, valid for ${OTP_LIMITS.validFor / MINUTE} minutes`;
  return {
    channel: channel === 'SMS' ? 'sms' : 'email',
    to: channel === 'SMS' ? mobile : (known.emailId ?? mobile),
    body: { mobile, purpose, otpRef, code, text, ...(kitNo === undefined ? {} : { kitNo }) },
  };
}
