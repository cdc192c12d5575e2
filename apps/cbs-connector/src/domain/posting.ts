import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import type { Account } from './account';

/** `C` puts money on the account, `D` takes it off. */
export type CrDr = 'C' | 'D';

/** One counter-side of a posting, as a positive amount in paise. */
export interface Leg {
  readonly accountNo: string;
  /** @minimum 1 */
  readonly amount: Minor;
}

/** A leg with its direction. */
export interface BookedLeg extends Leg {
  readonly crDr: CrDr;
}

/** One balanced entry in the books of the core bank. */
export interface Posting {
  readonly txnId: string;
  /** @minLength 1 */
  readonly cbsRef: string;
  readonly kind: 'debit' | 'credit' | 'reversal';
  readonly accountNo: string;
  /** @minimum 1 */
  readonly amount: Minor;
  readonly crDr: CrDr;
  /** @pattern ^INR$ */
  readonly currency: string;
  /** Balance of `accountNo` right after the posting, in paise. */
  readonly balance: Minor;
  /**
   * The account's own leg first, its counter-legs after it.
   * @minItems 2
   */
  readonly legs: readonly BookedLeg[];
  readonly postedAt: Instant;
  /**
   * How much of it reversals have taken back so far, in paise.
   * @minimum 0
   */
  readonly reversed: Minor;
  readonly narration?: string;
  /** The posting that a reversal takes back. */
  readonly originalTxnId?: string;
  /** Since when its `txnId` is free again; absent while it is not. */
  readonly forgottenAt?: Instant;
}

/** A debit or credit as it is asked for. */
export interface PostingOrder {
  readonly txnId: string;
  readonly cbsRef: string;
  readonly accountNo: string;
  readonly amount: Minor;
  readonly now: Instant;
  /** Where the money goes to or comes from; absent means the settlement account. */
  readonly counterLegs?: readonly Leg[];
  readonly narration?: string;
}

/** What a booking leaves behind: the posting, and the accounts it changed. */
export interface Booking {
  readonly posting: Posting;
  readonly accounts: readonly Account[];
}
