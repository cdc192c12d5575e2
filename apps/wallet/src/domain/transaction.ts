import type { Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';
import type { Currency } from './currency';
import { requireFunds } from './funds';
import { adjusted, type Deltas, type Metadata, type Wallet } from './wallet';

/** Transaction status by event (contract wallet §4). `failed` is in the enum, but no ordinary path makes it. */
export const transactionLifecycle = defineLifecycle({
  pending: { complete: 'completed', cancel: 'cancelled', lapse: 'cancelled' },
  completed: { refundPart: 'partially_refunded', refundRest: 'refunded' },
  partially_refunded: { refundPart: 'partially_refunded', refundRest: 'refunded' },
  refunded: {},
  cancelled: {},
  failed: {},
});

export type TransactionStatus = StateOf<typeof transactionLifecycle.table>;
export type TransactionEvent = EventOf<typeof transactionLifecycle.table>;

export const TRANSACTION_TYPES = [
  'topup',
  'credit',
  'debit',
  'transfer_out',
  'transfer_in',
  'fx_out',
  'fx_in',
  'escrow_fund',
  'escrow_release',
  'escrow_refund',
  'split_out',
  'split_in',
  'credit_purchase',
  'refund',
] as const;
export type TransactionType = (typeof TRANSACTION_TYPES)[number];

/** One movement of money on one wallet (contract wallet §3.0); amounts are positive minor units. */
export interface Transaction {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly tenantId: string;
  readonly walletId: string;
  readonly type: TransactionType;
  readonly direction: 'in' | 'out';
  readonly status: TransactionStatus;
  /** @minimum 1 */
  readonly amount: Minor;
  readonly currency: Currency;
  /** @minimum 0 */
  readonly refundedAmount: Minor;
  /** Balance of the wallet once posted. */
  readonly balanceAfter: Minor | null;
  /**
   * Ties the legs of a transfer, conversion or split.
   * @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$
   */
  readonly groupId: string | null;
  /**
   * Escrow, split, original transaction or counter-wallet.
   * @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$
   */
  readonly relatedId: string | null;
  readonly paymentMethodId: string | null;
  /** The caller's own key, unique per wallet. */
  readonly reference: string | null;
  readonly description: string | null;
  readonly metadata: Metadata;
  readonly createdAt: Instant;
  readonly completedAt: Instant | null;
  /** When an uncaptured debit lapses; null once it is no longer pending. */
  readonly holdExpiresAt: Instant | null;
}

/** What a caller may say about any transaction. */
export type Note = Partial<Pick<Transaction, 'reference' | 'description' | 'metadata'>>;

/** What an operation says about the transaction it makes. */
export type TransactionDraft = Pick<Transaction, 'id' | 'type' | 'direction' | 'amount'> &
  Note &
  Partial<Pick<Transaction, 'groupId' | 'relatedId' | 'paymentMethodId'>>;

/** A transaction together with the wallet it leaves behind. */
export interface Movement {
  readonly wallet: Wallet;
  readonly transaction: Transaction;
}

/** A draft with what it does to the counters of the wallet. */
export interface Posting extends TransactionDraft {
  readonly deltas: Deltas;
}

/**
 * Moves the counters of a wallet and records it as one completed transaction.
 * A posting that lowers what is available needs the funds for it (`funds.ts`).
 */
export function post(wallet: Wallet, posting: Posting, now: Instant): Movement {
  const { deltas, ...draft } = posting;
  const spent = (deltas.held ?? 0) - (deltas.balance ?? 0);
  if (spent > 0) requireFunds(wallet, spent);
  const after = adjusted(wallet, deltas, now);
  const transaction = drafted(after, draft, now);
  return { wallet: after, transaction: { ...transaction, balanceAfter: after.balance, completedAt: now } };
}

/** Money that comes into the balance from outside the wallet. */
export function postIn(wallet: Wallet, draft: Omit<TransactionDraft, 'direction'>, now: Instant): Movement {
  return post(wallet, { ...draft, direction: 'in', deltas: { balance: draft.amount } }, now);
}

/** Money that leaves the balance; needs the funds. */
export function postOut(wallet: Wallet, draft: Omit<TransactionDraft, 'direction'>, now: Instant): Movement {
  return post(wallet, { ...draft, direction: 'out', deltas: { balance: -draft.amount } }, now);
}

/** A completed transaction that has not been posted anywhere yet. */
export function drafted(wallet: Wallet, draft: TransactionDraft, now: Instant): Transaction {
  return {
    groupId: null,
    relatedId: null,
    paymentMethodId: null,
    reference: null,
    description: null,
    metadata: {},
    ...draft,
    tenantId: wallet.tenantId,
    walletId: wallet.id,
    status: 'completed',
    currency: wallet.currency,
    refundedAmount: 0,
    balanceAfter: null,
    createdAt: now,
    completedAt: null,
    holdExpiresAt: null,
  };
}
