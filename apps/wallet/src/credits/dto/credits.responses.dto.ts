import { ListOf, Nested, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import type { CreditEntry, CreditPack } from '../../domain/credits';
import { Amount, InCurrency, Moment, moment, OrNull } from '../../forms/fields';
import { TransactionResponse } from '../../transactions/dto/transactions.responses.dto';

/** Credits for sale. */
export class CreditPackResponse {
  @Text({ example: 'pack_100' }) id: string;
  @Whole() credits: number;
  @Amount() price: number;
  @InCurrency() currency: string;

  static of({ id, credits, price, currency }: CreditPack): CreditPackResponse {
    return { id, credits, price, currency };
  }
}

/** One change of credits as answers show it (contract wallet §3.0). */
export class CreditEntryResponse {
  @Uuid() id: string;
  @Uuid() walletId: string;
  @OneOf(['purchase', 'consume', 'grant']) kind: string;
  @Whole({ description: 'Always positive' }) credits: number;
  @Whole() balanceAfter: number;
  @OrNull('string') operation: string | null;
  @OrNull('string') reference: string | null;
  @Moment() createdAt: string | null;

  static of(entry: CreditEntry): CreditEntryResponse {
    const { id, walletId, kind, credits, balanceAfter, operation, reference, createdAt } = entry;
    const known = { id, walletId, kind, credits, balanceAfter, operation, reference };
    return { ...known, createdAt: moment(createdAt) };
  }
}

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
