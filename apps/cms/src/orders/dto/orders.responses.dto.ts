import { ListOf, Text, TextList, Whole } from '@sadpath/forms';

/** What one line of an order brought into the stock. */
export class FulfilledLineResponse {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Whole({ example: 2 }) added: number;
  @Text({ example: '4240190001' }) firstKitNo: string;
  @TextList({ example: ['4240190001', '4240190002'] }) kitNos: readonly string[];
}

/** A fulfilled order, in the order of its lines. */
export class ProcessOrderResponse {
  @Text({ example: 'ORD-1' }) orderId: string;
  @ListOf(() => FulfilledLineResponse) products: readonly FulfilledLineResponse[];
}
