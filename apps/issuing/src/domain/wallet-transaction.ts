import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import type { Scope } from './program';

/** The states of a wallet transaction by their number on the wire (contract §3.3). */
export const WALLET_TRANSACTION_STATUS_NUMBERS = { pending: 0, completed: 1 } as const;

/** A movement of a wallet: a deposit or a transfer (contract §3.3). */
export interface WalletTransaction extends Scope {
  /** @minimum 1 */
  readonly transId: number;
  readonly walletId: number;
  readonly type: 'bank_deposit' | 'wallet_to_wallet' | 'wallet_to_card';
  /** @minimum 0 */
  readonly amount: Minor;
  /** 0 wallet, 1 card. */
  readonly destinationType: 0 | 1;
  readonly destinationId: number;
  /** Owner of the destination card, for the filter. */
  readonly cardholderId?: number;
  readonly description: string;
  readonly status: keyof typeof WALLET_TRANSACTION_STATUS_NUMBERS;
  readonly createdAt: Instant;
}
