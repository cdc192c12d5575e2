import { Decimal, Flag, ListOf, OneOf, Text, Uuid } from '@sadpath/service';
import type { User } from '../../domain/user';
import { fullName } from '../../domain/user';
import type { Wallet } from '../../domain/wallet';
import { major } from '../../forms/major';

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
