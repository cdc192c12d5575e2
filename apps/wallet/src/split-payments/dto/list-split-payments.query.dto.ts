import { OneOf, Uuid } from '@sadpath/service';
import { splitPaymentLifecycle } from '../../domain/split-payment.lifecycle';
import { PageQuery } from '../../forms/page.query.dto';

/** Filters of `GET /split-payments`. */
export class ListSplitPaymentsQuery extends PageQuery {
  @OneOf(splitPaymentLifecycle.states, { optional: true }) status?: string;
  @Uuid({ optional: true }) sourceWalletId?: string;
}
