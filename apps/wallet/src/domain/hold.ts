import { DAY, type Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import { badRequest } from './refusals';
import {
  drafted,
  type Movement,
  post,
  type Transaction,
  type TransactionDraft,
  type TransactionEvent,
  transactionLifecycle,
  type TransactionStatus,
} from './transaction';
import { adjusted, type Wallet } from './wallet';
import { requireUsable } from './wallet-status';

/** How long an uncaptured debit holds its money (contract wallet §6). */
export const HOLD_LIFE = 7 * DAY;

/** Reserves the amount of a debit without posting it; needs the funds. */
export function placeHold(wallet: Wallet, draft: Omit<TransactionDraft, 'direction'>, now: Instant): Movement {
  const posting = { ...draft, direction: 'out', deltas: { held: draft.amount } } as const;
  const { wallet: after } = post(wallet, posting, now);
  const transaction = drafted(after, { ...draft, direction: 'out' }, now);
  return { wallet: after, transaction: { ...transaction, status: 'pending', holdExpiresAt: now + HOLD_LIFE } };
}

/**
 * Posts a pending debit, whole or in part; the rest of the hold is freed. `ERR_WALLET_TRANSACTION_ALREADY_COMPLETED`
 * outside `pending`, `BAD_REQUEST` `AMOUNT_ABOVE_HOLD` above the hold, and the code of the wallet's status.
 */
export function capture(held: Movement, amount: Minor | undefined, now: Instant): Movement {
  const { wallet, transaction } = held;
  const status = ended(transaction, 'complete');
  const captured = amount ?? transaction.amount;
  if (captured > transaction.amount) {
    throw badRequest(
      'AMOUNT_ABOVE_HOLD',
      'amount',
      `must be at most the ${transaction.amount} minor units that are held`,
    );
  }
  requireUsable(wallet);
  const after = adjusted(wallet, { balance: -captured, held: -transaction.amount }, now);
  const posted = { status, amount: captured, balanceAfter: after.balance, completedAt: now, holdExpiresAt: null };
  return { wallet: after, transaction: { ...transaction, ...posted } };
}

/** Frees a hold on request, whatever the status of the wallet (contract wallet §4). */
export function cancelHold(held: Movement, reason: string | undefined, now: Instant): Movement {
  const cancelled = freed(held, 'cancel', now);
  if (reason === undefined) return cancelled;
  return { ...cancelled, transaction: { ...cancelled.transaction, description: reason } };
}

/** Frees a hold that has run out. */
export function lapseHold(held: Movement, now: Instant): Movement {
  return freed(held, 'lapse', now);
}

function freed(held: Movement, event: 'cancel' | 'lapse', now: Instant): Movement {
  const status = ended(held.transaction, event);
  const wallet = adjusted(held.wallet, { held: -held.transaction.amount }, now);
  return { wallet, transaction: { ...held.transaction, status, holdExpiresAt: null } };
}

function ended(transaction: Transaction, event: TransactionEvent): TransactionStatus {
  const { status } = transaction;
  const next = transactionLifecycle.next(status, event);
  if (next !== undefined) return next;
  throw walletError(
    'ERR_WALLET_TRANSACTION_ALREADY_COMPLETED',
    { status },
    {
      details: { reason: 'TERMINAL_STATE', status },
    },
  );
}
