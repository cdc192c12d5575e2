import { Uuid, Whole } from '@sadpath/service';
import { availableOf, outstandingOf, type Wallet } from '../../domain/wallet';
import { Balance, InCurrency } from '../../forms/money.fields';

/** The counters of a wallet. */
export class BalanceResponse {
  @Uuid() walletId: string;
  @InCurrency() currency: string;
  @Balance() balance: number;
  @Balance() held: number;
  @Balance() escrowed: number;
  @Balance() available: number;
  @Balance() creditLimit: number;
  @Balance() outstanding: number;
  @Whole() credits: number;

  static of(wallet: Wallet): BalanceResponse {
    const { id: walletId, currency, balance, held, escrowed, creditLimit, credits } = wallet;
    const [available, outstanding] = [availableOf(wallet), outstandingOf(wallet)];
    return { walletId, currency, balance, held, escrowed, available, creditLimit, outstanding, credits };
  }
}
