import { isoSeconds } from '@sadpath/clock';
import { Decimal, Flag, ListOf, Nested, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { CURRENCIES, major } from '../../domain/money';
import type { Entry } from '../../domain/posting';
import { fullName, type User } from '../../domain/user';
import { available, type Wallet, WALLET_TYPES } from '../../domain/wallet';
import type { KycLimits } from '../../domain/spending-limits';

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

  static of(wallet: Wallet, limits: KycLimits): WalletResponse {
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
      dailyLimit: major(limits.daily),
      monthlyLimit: major(limits.monthly),
      createdAt: isoSeconds(wallet.createdAt),
    };
  }
}

/** One limit; money in major units. */
export class LimitResponse {
  @Decimal() limit: number;
  @Decimal() used: number;
  @Decimal() remaining: number;
  @Text({ example: '2026-02-27T23:00:00Z' }) resetsAt: string;
}

/** The limits of a wallet. */
export class LimitsResponse {
  @Whole({ min: 1, max: 3 }) kycLevel: number;
  @Nested(() => LimitResponse) daily: LimitResponse;
  @Nested(() => LimitResponse) monthly: LimitResponse;
}

/** A wallet under its older name. */
export class AccountResponse {
  @Uuid() id: string;
  @Text({ example: '0000000001' }) accountNumber: string;
  @Text() accountName: string;
  @Decimal() balance: number;
  @Text() currency: string;
  @Text() accountType: string;
  @Flag() isPrimary: boolean;
  @OneOf(['active', 'frozen', 'inactive']) status: string;

  static of(wallet: Wallet, owner: User): AccountResponse {
    const { id, walletNumber: accountNumber, currency, walletType: accountType, isPrimary, state: status } = wallet;
    const balance = major(wallet.balance);
    return { id, accountNumber, accountName: fullName(owner), balance, currency, accountType, isPrimary, status };
  }
}

/** All accounts of a user. */
export class AccountsResponse {
  @ListOf(() => AccountResponse) accounts: AccountResponse[];
}

/** A line of a statement; money in major units. */
export class TransactionResponse {
  @Uuid() id: string;
  @Text({ example: 'FMFB20260227000001' }) reference: string;
  @Uuid() walletId: string;
  @OneOf(['debit', 'credit']) type: string;
  @OneOf(['transfer', 'bill_payment', 'loan', 'savings', 'fee']) category: string;
  @Decimal() amount: number;
  @Decimal() balanceAfter: number;
  @Text() currency: string;
  @Text({ nullable: true }) narration: string | null;
  @OneOf(['completed']) status: string;
  @Text() createdAt: string;

  static of({
    id,
    reference,
    walletId,
    type,
    category,
    currency,
    narration,
    status,
    ...entry
  }: Entry): TransactionResponse {
    return {
      id,
      reference,
      walletId,
      type,
      category,
      amount: major(entry.amount),
      balanceAfter: major(entry.balanceAfter),
      currency,
      narration,
      status,
      createdAt: isoSeconds(entry.createdAt),
    };
  }
}
