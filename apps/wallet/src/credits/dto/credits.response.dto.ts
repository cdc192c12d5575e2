import { ListOf, Nested, Uuid, Whole } from '@sadpath/service';
import { TransactionResponse } from '../../transactions/dto/transaction.response.dto';
import { CreditEntryResponse } from './credit-entry.response.dto';

/** The credits of a wallet with a page of their changes. */
export class CreditsResponse {
  @Uuid() walletId: string;
  @Whole() credits: number;
  @ListOf(() => CreditEntryResponse) entries: readonly CreditEntryResponse[];
}

/** A purchase of credits. */
export class CreditPurchaseResponse {
  @Nested(() => CreditEntryResponse) entry: CreditEntryResponse;
  @Nested(() => TransactionResponse) transaction: TransactionResponse;
}

/** A use of credits, and what is left. */
export class CreditUseResponse {
  @Nested(() => CreditEntryResponse) entry: CreditEntryResponse;
  @Whole() credits: number;
}
