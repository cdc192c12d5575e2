import type { Instant } from '@sadpath/clock';
import type { StateOf } from '@sadpath/lifecycle';
import type { otpLifecycle } from './otp.lifecycle';

/** Where an OTP stands. */
export type OtpState = StateOf<(typeof otpLifecycle)['table']>;

/** The one OTP of a mobile and purpose: a new one takes the place of the last (contract §3.6). */
export interface Otp {
  readonly state: OtpState;
  readonly otpRef: string;
  /** Six digits. */
  readonly code: string;
  readonly expiresAt: Instant;
  readonly wrongTries: number;
  /** When the OTPs of this mobile and purpose were sent, oldest first, as far back as the limit looks. */
  readonly sentAt: readonly Instant[];
}
