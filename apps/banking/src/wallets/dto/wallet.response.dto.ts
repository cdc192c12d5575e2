import { isoSeconds } from '@sadpath/clock';
import { Decimal, Flag, OneOf, Text, Uuid } from '@sadpath/service';
import { CURRENCIES } from '../../domain/currency';
import { available, WALLET_TYPES, type Wallet } from '../../domain/wallet';
import { major } from '../../forms/major';

/** A wallet; money in major units. */
export class WalletResponse {
  @Uuid() id: string;
  @Text({ example: '0000000001' }) walletNumber: string;
  @OneOf(WALLET_TYPES) walletType: string;
  @OneOf(CURRENCIES) currency: string;
  @Decimal() balance: number;
  @Decimal({ description: 'Balance without the money in review' }) availableBalance: number;
  @Flag() isActive: boolean;
  @Flag() isFrozen: boolean;
  @Flag() isPrimary: boolean;
  @Decimal() dailyLimit: number;
  @Decimal() monthlyLimit: number;
  @Text({ example: '2026-02-27T14:22:00Z' }) createdAt: string;

  static of(wallet: Wallet): WalletResponse {
    const { id, walletNumber, walletType, currency, isPrimary, state } = wallet;
    return {
      id,
      walletNumber,
      walletType,
      currency,
      balance: major(wallet.balance),
      availableBalance: major(available(wallet)),
      isActive: state !== 'inactive',
      isFrozen: state === 'frozen',
      isPrimary,
      dailyLimit: major(wallet.dailyLimit),
      monthlyLimit: major(wallet.monthlyLimit),
      createdAt: isoSeconds(wallet.createdAt),
    };
  }
}
