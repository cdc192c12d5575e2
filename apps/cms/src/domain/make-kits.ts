import type { Instant } from '@sadpath/clock';
import { cardNumberOf } from './card-number';
import type { CardProduct, EmbossStatus, Kit } from './kit';
import { validUntil } from './valid-until';

/** New kits as they are asked for: their numbers, and where they come from. */
export interface KitBatch {
  readonly kitNos: readonly string[];
  readonly now: Instant;
  readonly orderId?: string;
  readonly branchId?: string;
}

/** New kits of a product, not yet anyone's (contract §2.8, §4.1). */
export function makeKits(product: CardProduct, batch: KitBatch): readonly Kit[] {
  const { kitNos, now, ...origin } = batch;
  return kitNos.map((kitNo) => ({
    kitNo,
    productId: product.productId,
    cardType: product.cardType,
    cardNumber: cardNumberOf(product.bin, kitNo),
    status: 'UNALLOCATED',
    embossStatus: freshEmbossStatus(product),
    expDate: validUntil(now, product.validityMonths),
    ...origin,
  }));
}

function freshEmbossStatus(product: CardProduct): EmbossStatus {
  if (product.cardType === 'VIRTUAL') return 'NOT_REQUIRED';
  return product.embossType === 'PERSONALIZED' ? 'PENDING' : 'PRE_EMBOSSED';
}
