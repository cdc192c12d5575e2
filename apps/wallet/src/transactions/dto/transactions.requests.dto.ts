import { OneOf, Text, Uuid } from '@sadpath/forms';
import { TRANSACTION_TYPES, transactionLifecycle } from '../../domain/transaction';
import { Moment, OptionalAmount } from '../../forms/fields';
import { PageQuery } from '../../forms/shared.requests.dto';

/** A transaction in the path. */
export class TransactionPath {
  @Uuid() transactionId: string;
}

/** Filters of `GET /transactions`. */
export class ListTransactionsQuery extends PageQuery {
  @Uuid({ optional: true }) walletId?: string;
  @OneOf(TRANSACTION_TYPES, { optional: true }) type?: string;
  @OneOf(transactionLifecycle.states, { optional: true }) status?: string;
  @Text({ optional: true, min: 1, max: 64, example: 'order-1' }) reference?: string;
  @Moment({ optional: true, description: 'Made at this time or later' }) from?: string;
  @Moment({ optional: true, description: 'Made before this time' }) to?: string;
}

/** `POST /transactions/{transactionId}/complete`. */
export class CompleteTransactionRequest {
  @OptionalAmount('At most what is held; the rest is freed') amount?: number;
}

/** `POST /transactions/{transactionId}/cancel`. */
export class CancelTransactionRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}

/** `POST /transactions/{transactionId}/refund`. */
export class RefundTransactionRequest {
  @OptionalAmount('All that is left unless given') amount?: number;
  @Text({ optional: true, max: 255 }) reason?: string;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
}
