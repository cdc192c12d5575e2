import { OneOf, Uuid } from '@sadpath/forms';
import { CURRENCIES, type Currency } from '../../domain/money';
import { WALLET_TYPES, type WalletType } from '../../domain/wallet';
import { PageQuery } from '../../forms/common.requests.dto';

/** `POST /wallets` (contract banking §3.3). */
export class OpenWalletRequest {
  @OneOf(WALLET_TYPES) walletType: WalletType;
  @OneOf(CURRENCIES) currency: Currency;
}

/** `GET /transactions` (contract banking §3.3). */
export class TransactionsQuery extends PageQuery {
  @Uuid({ optional: true }) walletId?: string;
}
