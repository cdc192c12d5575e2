import { Uuid } from '@sadpath/service';
import { CreditWalletRequest } from './credit-wallet.request.dto';

/** `POST /wallets/{walletId}/topup`. */
export class TopUpRequest extends CreditWalletRequest {
  @Uuid({ description: 'Of this wallet' }) paymentMethodId: string;
}
