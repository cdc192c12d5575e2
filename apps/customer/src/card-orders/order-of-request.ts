import type { Visit } from '@sadpath/dcms';
import type { CardOrder, OrderLine } from '../domain/card-order';
import type { Product } from '../domain/product';
import type { CardOrderRequest, OrderLineForm } from './dto/card-orders.requests.dto';

/** An order as a request describes it, with or without a file. */
type AnyOrderRequest = CardOrderRequest & { readonly fileName?: string };

/** What an order gets beside its request: its position in the order of receipt, and the products of its lines. */
export interface OrderContext {
  readonly number: number;
  readonly products: readonly Product[];
}

/** The order that a request describes. */
export function orderOfRequest({ call, tenant }: Visit, request: AnyOrderRequest, context: OrderContext): CardOrder {
  const { number, products } = context;
  const { branchInfo, orderingPartyInfo } = request;
  return {
    tenant,
    orderId: request.orderId ?? `ORD-${String(number)}`,
    number,
    status: 'RECEIVED',
    branchInfo: { branchId: branchInfo.branchId, branchName: branchInfo.branchName ?? null },
    address: request.address ?? null,
    pinCode: request.pinCode ?? null,
    orderingPartyInfo: {
      orderingPartyId: orderingPartyInfo?.orderingPartyId ?? null,
      orderingPartyType: orderingPartyInfo?.orderingPartyType ?? null,
    },
    metaValues: request.metaValues ?? null,
    processStartTime: request.processStartTime ?? null,
    validity: request.validity ?? null,
    fileName: request.fileName ?? null,
    products: request.products.map((form, index) => lineOf(form, products[index])),
    createdAt: call.now,
    changedAt: call.now,
  };
}

function lineOf(form: OrderLineForm, product: Product | undefined): OrderLine {
  return {
    bin: form.bin,
    productId: form.productId,
    quantity: form.quantity,
    cardType: product?.cardType ?? 'PHYSICAL',
    plasticCode: form.plasticCode ?? null,
    panLength: form.panLength ?? null,
    pinGeneration: form.pinGeneration ?? null,
    kitNos: [],
  };
}
