import { Uuid } from '@sadpath/service';
import { WalletPath } from '../../forms/wallet.path.dto';

/** A payment method of a wallet in the path. */
export class PaymentMethodPath extends WalletPath {
  @Uuid() paymentMethodId: string;
}
