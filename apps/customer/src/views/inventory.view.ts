import { maskedCardNumber } from '../domain/card-number';
import type { InventoryKit } from '../domain/inventory';
import { timeView } from './time.view';

/** A kit of the inventory. */
export function inventoryKitView({ placement, cardNumber, createdAt, ...kit }: InventoryKit) {
  return {
    kitNo: kit.kitNo,
    parentKitNo: placement.parentKitNo,
    cardNumber: cardNumber === null ? null : maskedCardNumber(cardNumber),
    productId: kit.productId,
    cardType: kit.cardType,
    embossType: kit.embossType,
    kitStatus: kit.status,
    entityId: kit.entityId,
    orderId: placement.orderId,
    branchId: placement.branchId,
    orderingPartyId: placement.orderingPartyId,
    orderingPartyType: placement.orderingPartyType,
    deliveryStatus: placement.deliveryStatus,
    createdDate: timeView(createdAt),
    changedDate: timeView(placement.changedAt),
  };
}
