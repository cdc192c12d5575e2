import type { Instant } from '@sadpath/clock';
import type { EventOf } from '@sadpath/lifecycle';
import { cardOrderLifecycle, type CardOrderStatus } from './card-order.lifecycle';
import { placementAtHeadOffice, type Placement } from './placement';
import { invalidInput } from './refusals';

type OrderEvent = EventOf<typeof cardOrderLifecycle.table>;

/** One product of an order; `kitNos` are the kits it brought, once processed. */
export interface OrderLine {
  readonly bin: string;
  readonly productId: string;
  /** @minimum 1 */
  readonly quantity: number;
  readonly cardType: string;
  readonly plasticCode: string | null;
  readonly panLength: number | null;
  readonly pinGeneration: boolean | null;
  readonly kitNos: readonly string[];
}

/** An order of kits by a branch (contracts/debit.md §3.3.8). */
export interface CardOrder {
  readonly tenant: string;
  readonly orderId: string;
  /**
   * Position in the order of receipt.
   * @minimum 1
   */
  readonly number: number;
  readonly status: CardOrderStatus;
  readonly branchInfo: { readonly branchId: string; readonly branchName: string | null };
  readonly address: string | null;
  readonly pinCode: string | null;
  readonly orderingPartyInfo: { readonly orderingPartyId: string | null; readonly orderingPartyType: string | null };
  readonly metaValues: unknown;
  readonly processStartTime: string | null;
  readonly validity: number | null;
  readonly fileName: string | null;
  /** @minItems 1 */
  readonly products: readonly OrderLine[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** An order moved by an event. Throws `invalid.input.request` (library code ORD003) when its status refuses. */
export function moveOrder(order: CardOrder, event: OrderEvent, now: Instant): CardOrder {
  const status = cardOrderLifecycle.next(order.status, event);
  if (status === undefined) throw invalidInput('orderId', `names an order that is ${order.status}`);
  return { ...order, status, changedAt: now };
}

/** Cancels an order that its own branch asks to cancel. Throws `invalid.input.request` otherwise. */
export function cancelOrder(order: CardOrder, branchId: string, now: Instant): CardOrder {
  if (order.branchInfo.branchId !== branchId) throw invalidInput('branchId', 'is not the branch that ordered');
  return moveOrder(order, 'cancel', now);
}

/** The order with its kits in stock, line by line. */
export function fulfilOrder(order: CardOrder, kitNosByLine: readonly (readonly string[])[], now: Instant): CardOrder {
  const products = order.products.map((line, index) => ({ ...line, kitNos: kitNosByLine[index] ?? [] }));
  return moveOrder({ ...moveOrder(order, 'process', now), products }, 'finish', now);
}

/** Where the kits of a fulfilled order lie: at the branch that ordered, on their way. */
export function placementsOf(order: CardOrder): Placement[] {
  return order.products.flatMap(({ kitNos }) =>
    kitNos.map((kitNo) => ({
      ...placementAtHeadOffice(order.tenant, kitNo, order.changedAt),
      branchId: order.branchInfo.branchId,
      orderId: order.orderId,
      parentKitNo: order.orderId,
      ...order.orderingPartyInfo,
      deliveryStatus: 'IN_TRANSIT' as const,
      deliveryStatusAt: order.changedAt,
    })),
  );
}

/**
 * The order a request is about: the named one, else the oldest that waits, RECEIVED before PENDING.
 * Throws `invalid.input.request` when there is none.
 */
export function orderToProcess(orders: readonly CardOrder[], orderId: string | undefined): CardOrder {
  const oldestFirst = [...orders].sort((one, other) => one.number - other.number);
  const found =
    orderId === undefined
      ? (oldestFirst.find(({ status }) => status === 'RECEIVED') ??
        oldestFirst.find(({ status }) => status === 'PENDING'))
      : oldestFirst.find((order) => order.orderId === orderId);
  if (found === undefined) throw invalidInput('orderId', orderId === undefined ? 'no order waits' : 'does not exist');
  return found;
}

/** The order of an id. Throws `invalid.input.request` when there is none. */
export function orderOf(order: CardOrder | undefined, field: string): CardOrder {
  if (order === undefined) throw invalidInput(field, 'does not exist');
  return order;
}
