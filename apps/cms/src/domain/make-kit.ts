import type { Instant } from '@sadpath/clock';
import { cardNumberOf } from './card-number';
import type { CardProduct, EmbossStatus, Kit } from './kit';
import { validUntil } from './valid-until';

/** Where a new kit comes from. */
export interface KitOrigin {
  readonly kitNo: string;
  readonly now: Instant;
  readonly orderId?: string;
}

/** A new kit of a product, not yet anyone's (contract §2.8, §4.1). */
export function makeKit(product: CardProduct, { kitNo, now, orderId }: KitOrigin): Kit {
  return {
    kitNo,
    productId: product.productId,
    cardType: product.cardType,
    cardNumber: cardNumberOf(product.bin, kitNo),
    status: 'UNALLOCATED',
    embossStatus: freshEmbossStatus(product),
    expDate: validUntil(now, product.validityMonths),
    createdAt: now,
    ...(orderId === undefined ? {} : { orderId }),
  };
}

/** How far the plastic of a product is before a card is issued. */
export function freshEmbossStatus({ cardType, embossType }: CardProduct): EmbossStatus {
  if (cardType === 'VIRTUAL') return 'NOT_REQUIRED';
  return embossType === 'NON_PERSONALIZED' ? 'PRE_EMBOSSED' : 'PENDING';
}
