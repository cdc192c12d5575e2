import { cmsError } from '../cms.errors';
import type { CardProduct } from './kit';

/** Passes when kits of the product can lie in a stock; `cms.invalid.request` for virtual cards, which are made on demand. */
export function assertStocked({ productId, cardType }: CardProduct, field: string): void {
  if (cardType === 'PHYSICAL') return;
  const message = `${productId} is a virtual product, whose cards are made on demand`;
  throw cmsError('cms.invalid.request', undefined, { fields: [{ field, message, rule: 'physical' }] });
}
