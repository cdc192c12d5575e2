import { ListOf, Text, Whole } from '@sadpath/forms';

/** One product of an order. */
export class OrderLineForm {
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
  @Whole({ min: 1, max: 1000, example: 10 }) quantity: number;
}

/** `POST /cms/orders/process`: an order that Customer Service has received. */
export class ProcessOrderRequest {
  @Text({ max: 100, alsoNumber: true, example: 'ORD-1', description: 'The same order adds its kits once' })
  orderId: string;
  @ListOf(() => OrderLineForm, { min: 1, max: 50 }) products: readonly OrderLineForm[];
}
