import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { announce, clear } from './balances';
import type { Card } from './card';
import type { CardTransaction } from './card-transaction';
import { requireOpen } from './change-card';
import type { Cardholder } from './cardholder';
import type { Scope } from './program';
import { stamped, type RecordStamp } from './spend';
import { requireApproved } from './verification';
import type { Wallet } from './wallet';
import type { WalletTransaction } from './wallet-transaction';

/** Who sends the money. */
export interface Sender {
  readonly senderAccountName?: string;
  readonly senderAccountNumber?: string;
  readonly senderRoutingNumber?: string;
}

/** Word that a bank transfer is on its way (contract §3.2); without an amount only a trace is kept. */
export interface DepositNotice {
  /** @minimum 0 */
  readonly amount?: Minor;
  readonly reference?: string;
  readonly sender: Sender;
}

/** The trace of a bank deposit (contract §4.6). */
export interface Deposit extends Scope {
  /** @minimum 1 */
  readonly depositId: number;
  readonly target: DepositTarget;
  readonly notice: DepositNotice;
  readonly status: 'pending' | 'cleared';
  /** The record that follows this deposit to its clearing. */
  readonly transId?: string | number;
  readonly announcedAt: Instant;
}

/** The account a deposit is for. */
export interface DepositTarget {
  readonly kind: 'card' | 'wallet';
  readonly id: number;
}

/** What names a deposit among those of its target; undefined without a reference (contract §2.12). */
export function depositKey({ kind, id }: DepositTarget, { reference }: DepositNotice): string | undefined {
  return reference === undefined || reference === '' ? undefined : `${kind}:${id}:${reference}`;
}

/** Throws `compliance_restricted`, `card_closed` (contract §3.2). */
export function requireDepositable(card: Card, holder: Cardholder): void {
  requireApproved(holder);
  requireOpen(card);
}

/** The account with the announced money on its books. */
export function withAnnounced<A extends Card | Wallet>(account: A, amount: Minor | undefined): A {
  return amount === undefined ? account : { ...account, balances: announce(account.balances, amount) };
}

/** The account with the announced money to be spent. */
export function withCleared<A extends Card | Wallet>(account: A, amount: Minor | undefined): A {
  return amount === undefined ? account : { ...account, balances: clear(account.balances, amount) };
}

/** The record of a deposit on a card: `authorized` until it clears. */
export function cardDepositRecord(card: Card, amount: Minor, stamp: RecordStamp): CardTransaction {
  return { ...stamped(card, stamp), type: 'deposit', amount, status: 'authorized', description: 'BANK DEPOSIT' };
}

/** The record of a deposit to a wallet. */
export function walletDepositRecord(
  wallet: Wallet,
  amount: Minor,
  { transId, now }: { readonly transId: number; readonly now: Instant },
): WalletTransaction {
  return {
    program: wallet.program,
    environment: wallet.environment,
    transId,
    walletId: wallet.walletId,
    type: 'bank_deposit',
    amount,
    destinationType: 0,
    destinationId: wallet.walletId,
    description: 'BANK DEPOSIT',
    status: 'pending',
    createdAt: now,
  };
}
