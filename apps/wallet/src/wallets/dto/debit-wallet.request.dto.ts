import { Flag } from '@sadpath/service';
import { CreditWalletRequest } from './credit-wallet.request.dto';

/** `POST /wallets/{walletId}/debit`. */
export class DebitWalletRequest extends CreditWalletRequest {
  @Flag({ optional: true, description: 'false holds the amount instead; default true' }) capture?: boolean;
}
