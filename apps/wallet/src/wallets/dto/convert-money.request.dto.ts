import { Uuid } from '@sadpath/service';
import { Amount } from '../../forms/money.fields';

/** `POST /wallets/{walletId}/convert`. */
export class ConvertMoneyRequest {
  @Uuid({ description: 'Another wallet of the same owner, in another currency' }) toWalletId: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) rateId?: string;
}
