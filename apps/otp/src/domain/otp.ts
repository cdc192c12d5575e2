import type { Instant } from '@sadpath/clock';
import { type StateOf, defineLifecycle } from '@sadpath/lifecycle';

/** Ways a code reaches the customer (contract §3.6). */
export const CHANNELS = ['SMS', 'EMAIL'] as const;

/** A channel as it stands on the wire. */
export type Channel = (typeof CHANNELS)[number];

/** What an OTP may be for (contract §3.6). */
export const PURPOSES = ['SET_PIN', 'TRANSACTION', 'LOGIN', 'CARD_BLOCK', 'KIT_ACTIVATION', 'GET_CVV'] as const;

/** A purpose as it stands on the wire. */
export type Purpose = (typeof PURPOSES)[number];

/** Purposes of an OTP that must name the card it is about. */
export const CARD_PURPOSES: readonly Purpose[] = ['SET_PIN', 'CARD_BLOCK', 'KIT_ACTIVATION', 'GET_CVV'];

/**
 * The life of the OTP of one mobile and purpose (contract §4.3). NONE: none was made yet, or the last one is used up. A
 * used one is released when what it was used for did not happen, and withdrawn when its mobile is nobody's any more.
 */
export const otpLifecycle = defineLifecycle({
  NONE: { generate: 'SENT', release: 'SENT' },
  SENT: { generate: 'SENT', verify: 'NONE', exhaust: 'EXHAUSTED', expire: 'EXPIRED', withdraw: 'NONE' },
  EXHAUSTED: { generate: 'SENT' },
  EXPIRED: { generate: 'SENT' },
});

/** Where an OTP stands. */
export type OtpState = StateOf<(typeof otpLifecycle)['table']>;

/** The one OTP of a mobile and purpose: a new one takes the place of the last (contract §3.6). */
export interface Otp {
  readonly state: OtpState;
  /** @minLength 1 */
  readonly otpRef: string;
  /**
   * Six digits.
   * @pattern ^[0-9]{6}$
   */
  readonly code: string;
  readonly expiresAt: Instant;
  /** @maximum 3 */
  readonly wrongTries: number;
  /**
   * When the OTPs of this mobile and purpose were sent, oldest first, as far back as the limit looks.
   * @minItems 1
   * @maxItems 5
   */
  readonly sentAt: readonly Instant[];
}
