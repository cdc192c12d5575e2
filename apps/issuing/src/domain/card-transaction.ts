import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import type { Scope } from './program';

/** The states of a card transaction by their number on the wire (contract §3.2). */
export const CARD_TRANSACTION_STATUS_NUMBERS = {
  authorized: 0,
  cleared: 1,
  settled: 2,
  declined: 3,
  reversed: 4,
} as const;
export type CardTransactionStatus = keyof typeof CARD_TRANSACTION_STATUS_NUMBERS;

/** An event on a card: a purchase, a refund or a bank deposit, never a wallet movement (contract §3.2). */
export interface CardTransaction extends Scope {
  readonly transId: string;
  readonly authRefNum: string;
  readonly cardId: number;
  readonly cardholderId: number;
  readonly type: 'purchase' | 'refund' | 'deposit';
  /** @minimum 0 */
  readonly amount: Minor;
  readonly status: CardTransactionStatus;
  readonly description: string;
  readonly merchantName?: string;
  readonly declineReason?: DeclineReason;
  readonly createdAt: Instant;
}

/** Why a purchase was declined. */
export type DeclineReason = 'card_not_active' | 'over_limit' | 'insufficient_funds';

/** A fee that belongs to a transaction by `authRefNum` (contract §3.2). */
export interface CardFee extends Scope {
  readonly feeId: string;
  readonly cardId: number;
  readonly cardholderId: number;
  readonly authRefNum: string;
  /** @minimum 0 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly merchantAmount: Minor;
  readonly feeType: string;
  readonly createdAt: Instant;
}
