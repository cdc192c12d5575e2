import type { Instant } from '@sadpath/clock';
import { cardNumberOf } from './card-number';
import type { CardProduct, EmbossStatus, Kit } from './kit';
import { validUntil } from './valid-until';

/** Where a new kit comes from. */
export interface KitOrigin {
  readonly kitNo: string;
  readonly now: Instant;
  readonly orderId?: string;
  readonly branchId?: string;
}

/** A new kit of a product, not yet anyone's (contract §2.8, §4.1). */
export function makeKit(product: CardProduct, origin: KitOrigin): Kit {
  const { kitNo, now, orderId, branchId } = origin;
  return {
    kitNo,
    productId: product.productId,
    cardType: product.cardType,
    cardNumber: cardNumberOf(product.bin, kitNo),
    status: 'UNALLOCATED',
    embossStatus: freshEmbossStatus(product),
    expDate: validUntil(now, product.validityMonths),
    ...(orderId === undefined ? {} : { orderId }),
    ...(branchId === undefined ? {} : { branchId }),
  };
}

function freshEmbossStatus(product: CardProduct): EmbossStatus {
  if (product.cardType === 'VIRTUAL') return 'NOT_REQUIRED';
  return product.embossType === 'PERSONALIZED' ? 'PENDING' : 'PRE_EMBOSSED';
}
