import type { Instant } from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import { conflict } from './refusals';
import {
  type Movement,
  postIn,
  postOut,
  type Transaction,
  transactionLifecycle,
  type TransactionType,
} from './transaction';
import type { Wallet } from './wallet';

const REFUNDABLE_TYPES: readonly TransactionType[] = ['debit', 'transfer_out', 'topup'];

/** A refund as it is asked for; ids are given, so that equal requests make equal refunds. */
export interface RefundOrder {
  readonly id: string;
  readonly amount: Minor;
  readonly reason?: string;
  readonly reference?: string;
}

/** The ids a refund of a transfer needs for its second leg. */
export interface CounterIds {
  readonly groupId: string;
  readonly counterId: string;
}

/** A refund leg together with the original as it stands afterwards. */
export interface Refund extends Movement {
  readonly original: Transaction;
}

/** What is left to give back: nothing on types that cannot be refunded and on money that never moved. */
export function refundableOf(transaction: Transaction): Minor {
  return isRefundable(transaction) ? transaction.amount - transaction.refundedAmount : 0;
}

/**
 * The amount of a refund, all that is left by default. `CONFLICT` `NOT_REFUNDABLE`, then
 * `ERR_WALLET_TRANSACTION_ALREADY_REFUNDED`, then `ERR_WALLET_REFUND_AMOUNT_EXCEEDED` (contract wallet §3.4).
 */
export function requireRefundable(original: Transaction, requested?: Minor): Minor {
  const { type, status, amount: originalAmount, refundedAmount } = original;
  if (!isRefundable(original)) throw conflict('NOT_REFUNDABLE', { type, status });
  const refundableAmount = refundableOf(original);
  if (refundableAmount === 0) throw alreadyRefunded(original);
  if (requested === undefined || requested <= refundableAmount) return requested ?? refundableAmount;
  throw walletError('ERR_WALLET_REFUND_AMOUNT_EXCEEDED', undefined, {
    details: { reason: 'REFUND_AMOUNT_EXCEEDED', originalAmount, refundedAmount, refundableAmount, requested },
    ...comparing({ refundableAmount }, { requested }),
  });
}

/** Gives money of a debit back into the wallet. */
export function refundDebit(wallet: Wallet, original: Transaction, order: RefundOrder, now: Instant): Refund {
  return { ...postIn(wallet, draftOf(original, order), now), original: refunded(original, order.amount) };
}

/** Gives money of a top-up back to its payment method; the wallet needs the funds. */
export function refundTopUp(wallet: Wallet, original: Transaction, order: RefundOrder, now: Instant): Refund {
  const draft = { ...draftOf(original, order), paymentMethodId: original.paymentMethodId };
  return { ...postOut(wallet, draft, now), original: refunded(original, order.amount) };
}

/** Both wallets of a transfer, and its outgoing leg. */
export interface RefundableTransfer {
  readonly sender: Wallet;
  readonly receiver: Wallet;
  readonly original: Transaction;
}

/** Takes money of a transfer out of the receiver's wallet, which needs the funds, and gives it back to the sender. */
export function refundTransfer(
  transfer: RefundableTransfer,
  order: RefundOrder & CounterIds,
  now: Instant,
): Refund & { readonly counter: Movement } {
  const { sender, receiver, original } = transfer;
  const { groupId, counterId } = order;
  const draft = { ...draftOf(original, order), groupId };
  const counter = postOut(receiver, { ...draft, id: counterId, reference: null }, now);
  return { ...postIn(sender, draft, now), counter, original: refunded(original, order.amount) };
}

function isRefundable(transaction: Transaction): boolean {
  const hasMoved = transaction.completedAt !== null;
  return hasMoved && REFUNDABLE_TYPES.includes(transaction.type);
}

function draftOf(original: Transaction, order: RefundOrder) {
  const { id, amount, reference = null, reason = null } = order;
  return { id, type: 'refund', amount, reference, description: reason, relatedId: original.id } as const;
}

function refunded(original: Transaction, amount: Minor): Transaction {
  const refundedAmount = original.refundedAmount + amount;
  const event = refundedAmount === original.amount ? 'refundRest' : 'refundPart';
  const status = transactionLifecycle.next(original.status, event);
  if (status === undefined) throw alreadyRefunded(original);
  return { ...original, refundedAmount, status };
}

function alreadyRefunded(original: Transaction): ServiceError {
  const { amount: originalAmount, refundedAmount } = original;
  return walletError('ERR_WALLET_TRANSACTION_ALREADY_REFUNDED', undefined, {
    details: { reason: 'ALREADY_REFUNDED', originalAmount, refundedAmount },
    ...comparing({ refundedAmount }, { originalAmount }),
  });
}
