import { comparing } from '@sadpath/errors';
import { cmsError } from '../cms.errors';
import { type CardProduct, type Kit, kitLifecycle } from './kit';
import { unfitKit } from './refusals';

/** The kits from which one is taken. */
export interface Stock {
  /** The number that the request names, if any, and the kit of that number. */
  readonly wanted: { readonly kitNo: string; readonly kit: Kit | undefined } | undefined;
  /** The unallocated kits of the product. */
  readonly unallocated: readonly Kit[];
}

/**
 * Takes the wanted kit, or the unallocated one with the lowest number (contract §3.3.2). `cms.invalid.request` on the
 * field `kitNo` when the wanted kit is unknown, taken, expired or of another product; `cms.inventory.exhausted`
 * when nothing is left.
 */
export function chooseKit(product: CardProduct, stock: Stock): Kit {
  if (stock.wanted !== undefined) return wantedKit(product, stock.wanted);
  const [first, ...others] = stock.unallocated;
  const { productId } = product;
  if (first === undefined)
    throw cmsError(
      'cms.inventory.exhausted',
      { productId },
      comparing({ [`unallocated kits of ${productId}`]: 0 }, { required: 1 }),
    );
  return others.reduce((lowest, kit) => (Number(kit.kitNo) < Number(lowest.kitNo) ? kit : lowest), first);
}

function wantedKit(product: CardProduct, { kitNo, kit }: NonNullable<Stock['wanted']>): Kit {
  if (kit === undefined) throw unfitKit(`Kit ${kitNo} is not in the stock`);
  if (kit.productId !== product.productId) throw unfitKit(`Kit ${kitNo} is of product ${kit.productId}`);
  if (!kitLifecycle.accepts(kit.status, 'assign')) throw unfitKit(`Kit ${kitNo} is ${kit.status}`);
  return kit;
}
