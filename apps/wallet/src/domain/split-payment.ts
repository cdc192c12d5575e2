import type { Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { type Minor, total } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import type { Currency } from './currency';
import { conflict } from './refusals';
import { postIn, postOut, type Transaction } from './transaction';
import type { Metadata, Wallet } from './wallet';

/** Split payment status by event (contract wallet §4). */
export const splitPaymentLifecycle = defineLifecycle({
  pending: { execute: 'completed', cancel: 'cancelled' },
  completed: {},
  cancelled: {},
});

export type SplitPaymentStatus = StateOf<typeof splitPaymentLifecycle.table>;
export type SplitPaymentEvent = EventOf<typeof splitPaymentLifecycle.table>;

/** The share of one receiver, in minor units. */
export interface SplitPart {
  readonly walletId: string;
  /** @minimum 1 */
  readonly amount: Minor;
  readonly description: string | null;
  /** The `split_in` on the receiver's wallet, once executed. */
  readonly transactionId: string | null;
}

/** One payment to several wallets (contract wallet §3.0). */
export interface SplitPayment {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly tenantId: string;
  readonly sourceWalletId: string;
  /** @minimum 1 */
  readonly totalAmount: Minor;
  readonly currency: Currency;
  readonly status: SplitPaymentStatus;
  /** @minItems 1 */
  readonly splits: readonly SplitPart[];
  readonly reference: string | null;
  readonly metadata: Metadata;
  readonly createdAt: Instant;
  readonly completedAt: Instant | null;
}

/** What the payer decides. */
export interface SplitDraft extends Partial<Pick<SplitPayment, 'reference' | 'metadata'>> {
  readonly id: string;
  readonly source: Wallet;
  readonly totalAmount: Minor;
  readonly splits: readonly { readonly walletId: string; readonly amount: Minor; readonly description?: string }[];
}

/** Lets parts pass that add up to the total; else `ERR_WALLET_SPLIT_AMOUNT_MISMATCH` (contract wallet §5.1). */
export function requireWholeSplit(totalAmount: Minor, splits: readonly { readonly amount: Minor }[]): void {
  const splitSum = total(splits.map((part) => part.amount));
  if (splitSum === totalAmount) return;
  throw walletError('ERR_WALLET_SPLIT_AMOUNT_MISMATCH', undefined, {
    details: { reason: 'SPLIT_AMOUNT_MISMATCH', totalAmount, splitSum, difference: totalAmount - splitSum },
    ...comparing({ splitSum }, { totalAmount }),
  });
}

/** A pending split: nothing moves and nothing is held. */
export function planSplit(draft: SplitDraft, now: Instant): SplitPayment {
  const { id, source, totalAmount, reference = null, metadata = {} } = draft;
  requireWholeSplit(totalAmount, draft.splits);
  return {
    id,
    tenantId: source.tenantId,
    sourceWalletId: source.id,
    totalAmount,
    currency: source.currency,
    status: 'pending',
    splits: draft.splits.map((part) => ({ description: null, ...part, transactionId: null })),
    reference,
    metadata,
    createdAt: now,
    completedAt: null,
  };
}

/** A pending split with the wallets it touches; `receivers` stand in the order of its parts. */
export interface PayableSplit {
  readonly split: SplitPayment;
  readonly source: Wallet;
  readonly receivers: readonly Wallet[];
}

/** Ids of the transactions of an execution; `inIds` stand in the order of the parts. */
export interface SplitIds {
  readonly outId: string;
  readonly inIds: readonly string[];
}

/** What an execution leaves behind. */
export interface ExecutedSplit {
  readonly split: SplitPayment;
  readonly wallets: readonly Wallet[];
  readonly transactions: readonly Transaction[];
}

/** Pays every part out of the source at once; the source needs the funds for the total. */
export function executeSplit(payable: PayableSplit, ids: SplitIds, now: Instant): ExecutedSplit {
  const { split, source, receivers } = payable;
  const status = movedStatus(split, 'execute');
  const shared = { groupId: split.id, relatedId: split.id };
  const out = postOut(source, { ...shared, id: ids.outId, type: 'split_out', amount: split.totalAmount }, now);
  const ins = receivers.map((receiver, index) => {
    const { amount = 0, description = null } = split.splits[index] ?? {};
    return postIn(receiver, { ...shared, id: ids.inIds[index] ?? '', type: 'split_in', amount, description }, now);
  });
  const splits = split.splits.map((part, index) => ({ ...part, transactionId: ids.inIds[index] ?? null }));
  return {
    split: { ...split, status, splits, completedAt: now },
    wallets: [out.wallet, ...ins.map((leg) => leg.wallet)],
    transactions: [out.transaction, ...ins.map((leg) => leg.transaction)],
  };
}

/** Gives up a pending split. */
export function cancelSplit(split: SplitPayment): SplitPayment {
  return { ...split, status: movedStatus(split, 'cancel') };
}

/** Lets a split pass that can still be executed; else `CONFLICT` `INVALID_STATE`. */
export function requirePendingSplit(split: SplitPayment): void {
  movedStatus(split, 'execute');
}

function movedStatus(split: SplitPayment, event: SplitPaymentEvent): SplitPaymentStatus {
  const { status } = split;
  const next = splitPaymentLifecycle.next(status, event);
  if (next === undefined) throw conflict('INVALID_STATE', { status });
  return next;
}
