import type { Instant } from '@sadpath/clock';
import type { CardOrder } from './card-order';
import type { CardStatus } from './card.lifecycle';
import type { Placement } from './placement';
import type { CardType } from './product';

/** A kit as the inventory sees it: stock of CMS, card of a customer, or both, and where it lies. */
export interface InventoryKit {
  readonly kitNo: string;
  readonly cardNumber: string | null;
  readonly productId: string;
  readonly cardType: CardType;
  readonly embossType: string | null;
  readonly status: CardStatus;
  readonly entityId: string | null;
  readonly createdAt: Instant | null;
  readonly placement: Placement;
}

/** What a request narrows the inventory to; every member left out accepts all. */
export interface KitFilter {
  readonly kitNos?: readonly string[] | undefined;
  readonly parentKitNos?: readonly string[] | undefined;
  readonly orderIds?: readonly string[] | undefined;
  readonly branchId?: string | undefined;
  readonly orderingPartyId?: string | undefined;
  readonly orderingPartyType?: string | undefined;
  readonly productId?: string | undefined;
  readonly cardType?: string | undefined;
  readonly embossType?: string | undefined;
  readonly deliveryStatus?: string | undefined;
  readonly kitStatus?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** Kits of one product at one branch, counted by status. */
export interface KitSummary {
  readonly branchId: string;
  readonly productId: string;
  readonly cardType: CardType;
  readonly embossType: string | null;
  readonly totalKits: number;
  readonly unallocatedKits: number;
  readonly allocatedKits: number;
  readonly expiredKits: number;
}

/** The kits a filter lets through, in the order of their numbers. */
export function filterKits(kits: readonly InventoryKit[], filter: KitFilter): InventoryKit[] {
  return kits.filter((kit) => matches(kit, filter)).sort((one, other) => (one.kitNo < other.kitNo ? -1 : 1));
}

/** One row for each branch and product. */
export function summarise(kits: readonly InventoryKit[]): KitSummary[] {
  const groups = new Map<string, InventoryKit[]>();
  for (const kit of kits) {
    const key = `${kit.placement.branchId}\n${kit.productId}`;
    groups.set(key, [...(groups.get(key) ?? []), kit]);
  }
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => summaryOf(first, group)));
}

function summaryOf(first: InventoryKit, group: readonly InventoryKit[]): KitSummary {
  const count = (isCounted: (kit: InventoryKit) => boolean): number => group.filter(isCounted).length;
  return {
    branchId: first.placement.branchId,
    productId: first.productId,
    cardType: first.cardType,
    embossType: first.embossType,
    totalKits: group.length,
    unallocatedKits: count(({ status }) => status === 'UNALLOCATED'),
    allocatedKits: count(({ entityId }) => entityId !== null),
    expiredKits: count(({ status }) => status === 'EXPIRED_CARD'),
  };
}

function matches(kit: InventoryKit, filter: KitFilter): boolean {
  const { placement } = kit;
  const pairs: readonly (readonly [string | undefined, string | null])[] = [
    [filter.branchId, placement.branchId],
    [filter.orderingPartyId, placement.orderingPartyId],
    [filter.orderingPartyType, placement.orderingPartyType],
    [filter.productId, kit.productId],
    [filter.cardType, kit.cardType],
    [filter.embossType, kit.embossType],
    [filter.deliveryStatus, placement.deliveryStatus],
    [statusAsked(filter.kitStatus), kit.status],
  ];
  return (
    pairs.every(([asked, held]) => asked === undefined || asked === held) &&
    isAmong(filter.kitNos, kit.kitNo) &&
    isAmong(filter.parentKitNos, placement.parentKitNo) &&
    isAmong(filter.orderIds, placement.orderId) &&
    (filter.from === undefined || placement.changedAt >= filter.from) &&
    (filter.to === undefined || placement.changedAt <= filter.to)
  );
}

/** ALLOCATED is another word for ACTIVE in samples of the documentation (contracts/debit.md §4.1). */
function statusAsked(kitStatus: string | undefined): string | undefined {
  return kitStatus === 'ALLOCATED' ? 'ACTIVE' : kitStatus;
}

function isAmong(asked: readonly string[] | undefined, held: string | null): boolean {
  return asked === undefined || (held !== null && asked.includes(held));
}

/** The orders a filter lets through, oldest first; dates are those of their receipt. */
export function filterOrders(
  orders: readonly CardOrder[],
  filter: Pick<KitFilter, 'orderIds' | 'branchId' | 'orderingPartyId' | 'from' | 'to'>,
): CardOrder[] {
  return orders.filter(
    (order) =>
      isAmong(filter.orderIds, order.orderId) &&
      (filter.branchId ?? order.branchInfo.branchId) === order.branchInfo.branchId &&
      (filter.orderingPartyId ?? order.orderingPartyInfo.orderingPartyId) === order.orderingPartyInfo.orderingPartyId &&
      order.createdAt >= (filter.from ?? order.createdAt) &&
      order.createdAt <= (filter.to ?? order.createdAt),
  );
}
