import { OneOf } from '@sadpath/service';
import { paymentMethodLifecycle } from '../../domain/payment-method.lifecycle';
import { PageQuery } from '../../forms/page.query.dto';

/** Filters of the payment methods of a wallet. */
export class ListPaymentMethodsQuery extends PageQuery {
  @OneOf(paymentMethodLifecycle.states, { optional: true }) status?: string;
}
