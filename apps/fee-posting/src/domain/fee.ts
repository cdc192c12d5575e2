import type { Instant } from '@sadpath/clock';
import { type StateOf, defineLifecycle } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';
import type { Gst } from './gst';

/** Life of a fee (contract §4.4): NEW while its posting is under way; FAILED may be posted again under the same reference. */
export const feeLifecycle = defineLifecycle({
  NEW: { post: 'POSTED', fail: 'FAILED' },
  FAILED: { retry: 'NEW', post: 'POSTED', fail: 'FAILED' },
  POSTED: { reverse: 'REVERSED' },
  REVERSED: {},
});

/** Status word of a fee as it stands on the wire. */
export type FeeStatus = StateOf<(typeof feeLifecycle)['table']>;

/** What one fee costs, in paise, and at which GST rate (percent). */
export interface FeeAmounts extends Gst {
  /** @minimum 0 */
  readonly amount: Minor;
  /**
   * @decimal
   * @maximum 100
   */
  readonly gstRate: number;
  /**
   * Fee and GST together.
   * @minimum 0
   */
  readonly total: Minor;
}

/** Whom a fee is charged to, for what, how much, and where the money goes. */
export interface FeeTerms extends FeeAmounts {
  readonly entityId: string;
  readonly accountNo: string;
  readonly productId: string;
  readonly feeType: string;
  readonly glAccountNo: string;
  readonly gstAccountNo: string;
  readonly kitNo?: string;
  readonly period?: string;
}

/** One fee of the bank, known by its `feeRef`. */
export interface Fee {
  readonly feeId: string;
  /** @minLength 1 */
  readonly feeRef: string;
  readonly status: FeeStatus;
  readonly terms: FeeTerms;
  /**
   * Counts the terms that went to the core bank under this reference, from 1; part of the transaction id.
   * @minimum 1
   */
  readonly attempt: number;
  readonly createdAt: Instant;
  /** Reference of the posting in the core bank. */
  readonly cbsRef?: string;
  /** Inner code of the last posting that failed. */
  readonly failure?: string;
  /** Why it was taken back, in the words of whoever did it. */
  readonly reversalReason?: string;
}
