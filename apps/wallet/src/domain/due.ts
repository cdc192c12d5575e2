import type { Instant } from '@sadpath/clock';
import type { Escrow } from './escrow';
import { escrowLifecycle } from './escrow.lifecycle';
import type { Transaction } from './transaction';
import type { Wallet } from './wallet';

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
