import { Flag, ListOf, Nested, OneOf, Text, TextList } from '@sadpath/forms';

export class AutoReloadResponse {
  @Flag() enabled: boolean;
  @Text({ nullable: true }) threshold: string | null;
  @Text({ nullable: true }) loadAmount: string | null;
}

/** The preferences of a transit wallet. */
export class NcmcPreferenceResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text() accountNo: string;
  @Nested(() => AutoReloadResponse) autoReload: AutoReloadResponse;
  @Text({ nullable: true }) channel: string | null;
  @Text({ nullable: true }) creator: string | null;
  @Text({ nullable: true }) changer: string | null;
  @Text({ nullable: true }) createdDate: string | null;
  @Text({ nullable: true }) changedDate: string | null;
}

/** What a transit wallet holds after a load. */
export class TransitLoadResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text() txnId: string;
  @Text({ example: '100.00' }) stagedWalletBalance: string;
  @Text({ example: '0.00' }) walletBalance: string;
  @OneOf(['NCMC']) walletType: string;
}

/** What a transit wallet holds. */
export class TransitBalanceResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text({ example: '100.00' }) offlineStagedWalletBalance: string;
  @Text({ example: '0.00' }) offlineWalletBalance: string;
  @OneOf(['NCMC']) walletType: string;
}

/** Transit services on the chip. */
export class TransitServicesResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @TextList() services: readonly string[];
  @Text() walletType: string;
}

/** One line of the books of a transit wallet. */
export class TransitEntryResponse {
  @Text() txnId: string;
  @OneOf(['LOAD', 'OFFLINE_LOAD_CASH', 'SERVICE_CREATION']) transactionType: string;
  @Text({ example: '100.00' }) amount: string;
  @Text() transactionDate: string;
  @Text({ nullable: true }) createdDate: string | null;
  @Text() description: string;
  @OneOf(['SUCCESS']) status: string;
}

/** Movements of the staged account. */
export class TransitLedgerResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @ListOf(() => TransitEntryResponse) ledgerOfflineStagedTransactionData: readonly TransitEntryResponse[];
}

/** What happened on the chip. */
export class TransitChipResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @ListOf(() => TransitEntryResponse) authntOfflineTransactionData: readonly TransitEntryResponse[];
}
