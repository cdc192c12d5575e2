import type { Instant } from '@sadpath/clock';
import type { Currency } from './money';
import type { User } from './user';
import type { Wallet, WalletType } from './wallet';
import { duplicateEntry } from './refusals';

/** The wallet a user asks for. */
export interface WalletOrder {
  readonly walletType: WalletType;
  readonly currency: Currency;
}

/** What a new wallet is given from outside. */
export interface WalletBirth {
  readonly id: string;
  readonly walletNumber: string;
  readonly now: Instant;
}

/** An empty wallet that is not primary. Throws DUPLICATE_ENTRY when the user has one of that type and currency (contract banking §3.3). */
export function openWallet(
  order: WalletOrder,
  owner: { user: User; wallets: readonly Wallet[] },
  birth: WalletBirth,
): Wallet {
  const { user, wallets } = owner;
  const existing = wallets.find((own) => own.walletType === order.walletType && own.currency === order.currency);
  if (existing !== undefined) throw duplicateEntry(existing.id);
  return {
    id: birth.id,
    tenantId: user.tenantId,
    userId: user.id,
    walletNumber: birth.walletNumber,
    ...order,
    balance: 0,
    held: 0,
    state: 'active',
    isPrimary: false,
    createdAt: birth.now,
  };
}
