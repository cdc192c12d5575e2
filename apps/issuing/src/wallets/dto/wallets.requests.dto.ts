import { fieldOf, OPTIONAL } from '../../forms/fields';
import { OneOf, Text } from '@sadpath/forms';
import { ListRequest } from '../../forms/list.query.dto';

/** A wallet in the path. */
export class WalletPath {
  @fieldOf.id() walletId: number;
}

/** WL-CREATE (contract §3.3). */
export class OpenWalletRequest {
  @Text({ min: 1, max: 100, example: 'Payroll' }) name: string;
}

/** WL-XFER (contract §3.3). */
export class TransferRequest {
  @fieldOf.id() sourceWalletId: number;
  @OneOf([0, 1], { description: '0 wallet, 1 card' }) destinationType: 0 | 1;
  @fieldOf.id() destinationId: number;
  @fieldOf.amount() amount: number;
  @Text({ max: 140, optional: true }) description?: string;
}

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
