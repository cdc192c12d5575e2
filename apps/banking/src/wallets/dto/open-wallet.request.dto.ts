import { OneOf } from '@sadpath/service';
import { CURRENCIES, type Currency } from '../../domain/currency';
import { WALLET_TYPES, type WalletType } from '../../domain/wallet';

/** `POST /wallets` (contract banking §3.3). */
export class OpenWalletRequest {
  @OneOf(WALLET_TYPES) walletType: WalletType;
  @OneOf(CURRENCIES) currency: Currency;
}
