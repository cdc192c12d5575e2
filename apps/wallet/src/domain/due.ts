import type { Instant } from '@sadpath/clock';
import { type Escrow, escrowLifecycle } from './escrow';
import type { Transaction } from './transaction';
import type { Wallet } from './wallet';

/** The changes that time brings about, by the names under which they are planned (contract wallet §4). */
export const WALLET_JOBS = {
  resumeWallet: 'resume-wallet',
  expireEscrow: 'expire-escrow',
  lapseHold: 'lapse-hold',
  forgetKey: 'forget-key',
} as const;

export type WalletJob = (typeof WALLET_JOBS)[keyof typeof WALLET_JOBS];

/** When time ends the suspension of a wallet; undefined when there is none. */
export function suspensionEnd(wallet: Wallet): Instant | undefined {
  return wallet.status === 'suspended' ? (wallet.suspendedUntil ?? undefined) : undefined;
}

/** When time ends an escrow; undefined when only a decision can, or nothing any more. */
export function escrowEnd(escrow: Escrow): Instant | undefined {
  return escrowLifecycle.accepts(escrow.status, 'expire') ? escrow.expiresAt : undefined;
}

/** When time frees an uncaptured debit; undefined when nothing is held. */
export function holdEnd(transaction: Transaction): Instant | undefined {
  return transaction.status === 'pending' ? (transaction.holdExpiresAt ?? undefined) : undefined;
}
