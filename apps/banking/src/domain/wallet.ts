import type { Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { minor, type Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { type Currency } from './money';
import { ruleError, insufficientFunds } from './refusals';

/** Whether money may leave and enter a wallet (contract banking §4). Repeating an event is harmless. */
export const walletLifecycle = defineLifecycle({
  active: { freeze: 'frozen', unfreeze: 'active', deactivate: 'inactive', activate: 'active' },
  frozen: { freeze: 'frozen', unfreeze: 'active', deactivate: 'inactive', activate: 'frozen' },
  inactive: { deactivate: 'inactive', activate: 'active' },
});

export type WalletState = StateOf<typeof walletLifecycle.table>;
export type WalletEvent = EventOf<typeof walletLifecycle.table>;

export const WALLET_TYPES = ['main', 'savings', 'investment', 'business'] as const;

export type WalletType = (typeof WALLET_TYPES)[number];

/** A wallet of one user; amounts in minor units of its currency. */
export interface Wallet {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  /**
   * Ten digits, unique in the tenant.
   * @pattern ^[0-9]{10}$
   */
  readonly walletNumber: string;
  readonly walletType: WalletType;
  readonly currency: Currency;
  /** @minimum 0 */
  readonly balance: Minor;
  /**
   * Part of the balance that waits for a review.
   * @minimum 0
   */
  readonly held: Minor;
  readonly state: WalletState;
  readonly isPrimary: boolean;
  readonly createdAt: Instant;
}

/** What may be spent: the balance without the holds. */
export function available(wallet: Wallet): Minor {
  return wallet.balance - wallet.held;
}

/** The user's own wallet or ACCOUNT_NOT_FOUND; a foreign wallet is not told from an unknown one. */
export function requireOwn(wallet: Wallet | undefined, userId: string): Wallet {
  if (wallet?.userId !== userId) throw bankingError('ACCOUNT_NOT_FOUND');
  return wallet;
}

/** A wallet that money may leave: ACCOUNT_NOT_FOUND, WALLET_INACTIVE, WALLET_FROZEN in this order (contract banking §3). */
export function requireDebitable(wallet: Wallet | undefined, userId: string): Wallet {
  const own = requireActive(requireOwn(wallet, userId));
  if (own.state === 'frozen') throw bankingError('WALLET_FROZEN', undefined, { details: [{ walletId: own.id }] });
  return own;
}

/** Throws WALLET_INACTIVE for a deactivated wallet. */
export function requireActive(wallet: Wallet): Wallet {
  if (wallet.state === 'inactive') {
    throw bankingError('WALLET_INACTIVE', undefined, { details: [{ walletId: wallet.id }] });
  }
  return wallet;
}

/** Throws INSUFFICIENT_FUNDS when less than `required` is available. */
export function requireFunds(wallet: Wallet, required: Minor): void {
  if (available(wallet) < required) throw insufficientFunds(required, available(wallet));
}

/** Sets money aside; throws INSUFFICIENT_FUNDS. */
export function hold(wallet: Wallet, amount: Minor): Wallet {
  requireFunds(wallet, amount);
  return { ...wallet, held: minor(wallet.held + amount) };
}

/** Gives held money free again. */
export function releaseHold(wallet: Wallet, amount: Minor): Wallet {
  return { ...wallet, held: minor(wallet.held - amount) };
}

/**
 * Freezes, unfreezes, deactivates or activates. Throws WALLET_INACTIVE where an inactive wallet refuses the event,
 * VALIDATION_ERROR when the primary wallet should be deactivated (contract banking §3.3).
 */
export function changeState(wallet: Wallet, event: WalletEvent): Wallet {
  if (event === 'deactivate' && wallet.isPrimary) {
    throw ruleError('id', 'The primary wallet cannot be deactivated');
  }
  const state = walletLifecycle.next(wallet.state, event);
  if (state === undefined) throw bankingError('WALLET_INACTIVE', undefined, { details: [{ walletId: wallet.id }] });
  return state === wallet.state ? wallet : { ...wallet, state };
}
