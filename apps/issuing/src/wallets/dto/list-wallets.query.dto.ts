import { OneOf } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';
import { ListRequest } from '../../forms/list.query.dto';

export const WALLET_COLUMNS = ['walletId', 'name', 'dateCreated'] as const;
export const WALLET_TRANSACTION_COLUMNS = ['dateCreated', 'transId', 'walletId'] as const;

/** WL-LIST (contract §3.3). */
export class ListWalletsRequest extends ListRequest {
  @OneOf(WALLET_COLUMNS, { optional: true }) orderBy?: (typeof WALLET_COLUMNS)[number];
}

/** WL-TXN (contract §3.3). */
export class ListWalletTransactionsRequest extends ListRequest {
  @fieldOf.id(OPTIONAL) walletId?: number;
  @fieldOf.id(OPTIONAL) cardId?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @OneOf(WALLET_TRANSACTION_COLUMNS, { optional: true }) orderBy?: (typeof WALLET_TRANSACTION_COLUMNS)[number];
}
