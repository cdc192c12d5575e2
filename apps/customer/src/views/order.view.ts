import { only } from '@sadpath/forms';
import type { CardOrder } from '../domain/card-order';
import { OrderResponse } from './order.response.dto';
import { timeView } from './time.view';

/** The status of an order (contracts/debit.md §3.3.8). */
export function orderStatusView(order: CardOrder) {
  return {
    cardOrderName: order.orderId,
    status: order.status,
    tenantName: order.tenant,
    productDetails: order.products.map(({ bin, cardType, quantity, productId }) => ({
      binNumber: bin,
      cardType,
      corporateName: order.branchInfo.branchName,
      noOfCard: quantity,
      productId,
      status: order.status,
    })),
  };
}

/** Everything known of an order. */
export function orderView(order: CardOrder) {
  const { createdAt, changedAt } = order;
  return only(OrderResponse)({ ...order, createdDate: timeView(createdAt), changedDate: timeView(changedAt) });
}
