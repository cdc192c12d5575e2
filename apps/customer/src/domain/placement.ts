import type { Instant } from '@sadpath/clock';

/** What a bank can report of a kit's way. */
export const DELIVERY_STATUSES = ['DELIVERED', 'BANK', 'IN_TRANSIT', 'RETURNED'] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Branch at which a kit lies that no order and no transfer brought elsewhere. */
export const HEAD_OFFICE = 'HO001';

/** Where a kit lies and how it came there: what the inventory knows beyond the stock of CMS (contracts/debit.md §3.3.9). */
export interface Placement {
  readonly tenant: string;
  /** @pattern ^[0-9]{1,20}$ */
  readonly kitNo: string;
  readonly branchId: string;
  readonly orderId: string | null;
  /** Number of the box of kits, which is the order's. */
  readonly parentKitNo: string | null;
  readonly orderingPartyId: string | null;
  readonly orderingPartyType: string | null;
  readonly deliveryStatus: DeliveryStatus | null;
  readonly deliveryStatusAt: Instant | null;
  readonly changer: string | null;
  readonly changedAt: Instant;
}

/** The placement of a kit about which nothing was ever said. */
export function placementAtHeadOffice(tenant: string, kitNo: string, since: Instant): Placement {
  return {
    tenant,
    kitNo,
    branchId: HEAD_OFFICE,
    orderId: null,
    parentKitNo: null,
    orderingPartyId: null,
    orderingPartyType: null,
    deliveryStatus: null,
    deliveryStatusAt: null,
    changer: null,
    changedAt: since,
  };
}

/** The kit at another branch. */
export function transfer(
  placement: Placement,
  to: { branchId: string; changer: string | null },
  now: Instant,
): Placement {
  return { ...placement, ...to, changedAt: now };
}

/** The kit with a reported delivery status. */
export function reportDelivery(placement: Placement, deliveryStatus: DeliveryStatus, now: Instant): Placement {
  return { ...placement, deliveryStatus, deliveryStatusAt: now, changedAt: now };
}
