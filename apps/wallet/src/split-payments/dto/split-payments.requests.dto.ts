import { Flag, ListOf, OneOf, Text, Uuid } from '@sadpath/forms';
import type { Currency } from '../../domain/currency';
import { splitPaymentLifecycle } from '../../domain/split-payment';
import type { Metadata } from '../../domain/wallet';
import { Amount, Labels, MaybeOwnCurrency } from '../../forms/fields';
import { PageQuery } from '../../forms/shared.requests.dto';

/** A split payment in the path. */
export class SplitPaymentPath {
  @Uuid() splitPaymentId: string;
}

/** Filters of `GET /split-payments`. */
export class ListSplitPaymentsQuery extends PageQuery {
  @OneOf(splitPaymentLifecycle.states, { optional: true }) status?: string;
  @Uuid({ optional: true }) sourceWalletId?: string;
}

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
