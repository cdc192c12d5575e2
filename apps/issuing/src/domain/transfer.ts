import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { issuingError } from '../issuing.errors';
import { credit } from './balances';
import type { Card } from './card';
import type { Cardholder } from './cardholder';
import { requireOpen } from './change-card';
import { requireApproved } from './verification';
import { payFrom, type Wallet } from './wallet';
import type { WalletTransaction } from './wallet-transaction';

/** An order to move money out of a wallet (contract §3.3). */
export interface TransferOrder {
  readonly sourceWalletId: number;
  /** 0 wallet, 1 card. */
  readonly destinationType: 0 | 1;
  readonly destinationId: number;
  readonly amount: Minor;
  readonly description?: string;
}

/** The number of a new transfer and the moment it is made. */
export interface TransferStamp {
  readonly transId: number;
  readonly now: Instant;
}

/** Throws `transfer_same_wallet` (contract §5.6). */
export function requireOtherWallet({ sourceWalletId, destinationType, destinationId }: TransferOrder): void {
  if (destinationType === 1 || destinationId !== sourceWalletId) return;
  const fault = { field: 'destinationId', rule: 'sameWallet', message: 'destinationId must not be the source wallet' };
  throw issuingError('transfer_same_wallet', undefined, { fields: [fault] });
}

/** Moves money at once between wallets. Throws `insufficient_funds`, `funds_not_cleared`. */
export function transferToWallet(
  order: TransferOrder,
  { source, target }: { readonly source: Wallet; readonly target: Wallet },
  stamp: TransferStamp,
): { readonly source: Wallet; readonly target: Wallet; readonly transaction: WalletTransaction } {
  return {
    source: payFrom(source, order.amount),
    target: { ...target, balances: credit(target.balances, order.amount) },
    transaction: recordOf(order, source, stamp),
  };
}

/**
 * Moves money at once onto a card. Throws `compliance_restricted`, `card_closed`, `insufficient_funds`,
 * `funds_not_cleared` (contract §3.3).
 */
export function transferToCard(
  order: TransferOrder,
  { source, target, holder }: { readonly source: Wallet; readonly target: Card; readonly holder: Cardholder },
  stamp: TransferStamp,
): { readonly source: Wallet; readonly target: Card; readonly transaction: WalletTransaction } {
  requireApproved(holder);
  requireOpen(target);
  return {
    source: payFrom(source, order.amount),
    target: { ...target, balances: credit(target.balances, order.amount) },
    transaction: { ...recordOf(order, source, stamp), cardholderId: target.cardholderId },
  };
}

/** What two orders must share to be taken for one within the dedupe window (contract §2.12). */
export function transferFingerprint(order: TransferOrder): string {
  const { sourceWalletId, destinationType, destinationId, amount, description } = order;
  return JSON.stringify([sourceWalletId, destinationType, destinationId, amount, description ?? null]);
}

function recordOf(order: TransferOrder, source: Wallet, { transId, now }: TransferStamp): WalletTransaction {
  return {
    program: source.program,
    environment: source.environment,
    transId,
    walletId: source.walletId,
    type: order.destinationType === 0 ? 'wallet_to_wallet' : 'wallet_to_card',
    amount: order.amount,
    destinationType: order.destinationType,
    destinationId: order.destinationId,
    description: order.description ?? '',
    status: 'completed',
    createdAt: now,
  };
}
