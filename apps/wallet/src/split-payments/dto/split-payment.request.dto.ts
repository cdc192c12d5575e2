import { Flag, ListOf, Text, Uuid } from '@sadpath/service';
import type { Currency } from '../../domain/currency';
import type { Metadata } from '../../domain/metadata';
import { Labels } from '../../forms/labels.field';
import { Amount, MaybeOwnCurrency } from '../../forms/money.fields';

/** The share of one receiver. */
export class SplitPartRequest {
  @Uuid() walletId: string;
  @Amount() amount: number;
  @Text({ optional: true, max: 255 }) description?: string;
}

/** `POST /split-payments` (contract wallet §3.7). */
export class SplitPaymentRequest {
  @Uuid() sourceWalletId: string;
  @Amount() totalAmount: number;
  @MaybeOwnCurrency() currency?: Currency;
  @ListOf(() => SplitPartRequest, { min: 1, max: 20 }) splits: SplitPartRequest[];
  @Flag({ optional: true, description: 'false only plans the payment; default true' }) execute?: boolean;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
  @Labels({ optional: true }) metadata?: Metadata;
}
