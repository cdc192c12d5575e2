import { Text, Whole } from '@sadpath/forms';

/** Names a wallet. */
export class WalletIdResponse {
  @Whole({ example: 30_001 }) walletId: number;
}

/** A wallet with its balances, in minor units. */
export class WalletResponse extends WalletIdResponse {
  @Text() name: string;
  @Whole() currency: number;
  @Whole({ description: 'Moves first' }) walletBalanceSettled: number;
  @Whole({ description: 'Follows after clearing' }) walletAvailableBalance: number;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}

/** A transfer that was carried out; `transStatus` 1 is completed. */
export class TransferResponse {
  @Whole({ example: 90_001 }) transId: number;
  @Whole({ example: 1 }) transStatus: number;
}

/** A movement of a wallet. */
export class WalletTransactionResponse {
  @Whole() transId: number;
  @Whole() walletId: number;
  @Text({ description: 'bank_deposit, wallet_to_wallet or wallet_to_card' }) type: string;
  @Whole() amount: number;
  @Whole({ description: '0 wallet, 1 card' }) destinationType: number;
  @Whole() destinationId: number;
  @Text() description: string;
  @Whole({ description: '0 pending, 1 completed' }) transStatus: number;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}
