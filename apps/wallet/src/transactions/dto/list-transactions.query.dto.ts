import { OneOf, Text, Uuid } from '@sadpath/service';
import { TRANSACTION_TYPES } from '../../domain/transaction';
import { transactionLifecycle } from '../../domain/transaction.lifecycle';
import { Moment } from '../../forms/moment.field';
import { PageQuery } from '../../forms/page.query.dto';

/** Filters of `GET /transactions`. */
export class ListTransactionsQuery extends PageQuery {
  @Uuid({ optional: true }) walletId?: string;
  @OneOf(TRANSACTION_TYPES, { optional: true }) type?: string;
  @OneOf(transactionLifecycle.states, { optional: true }) status?: string;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
  @Moment({ optional: true, description: 'Made at this time or later' }) from?: string;
  @Moment({ optional: true, description: 'Made before this time' }) to?: string;
}
