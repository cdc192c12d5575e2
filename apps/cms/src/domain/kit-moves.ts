import { embossed } from './embossing';
import { type CardProduct, type Kit, kitLifecycle } from './kit';
import { freshEmbossStatus } from './make-kit';
import { unfitKit } from './refusals';

/** Whose card a kit becomes. */
export interface CardOwner {
  readonly entityId: string;
  readonly accountNo: string;
}

/** The kit as its owner's card, a personalized one ordered from the vendor; `cms.invalid.request` unless it is unallocated. */
export function assigned(kit: Kit, owner: CardOwner): Kit {
  return { ...embossed(moved(kit, 'assign')), ...owner };
}

/** The kit taken out of the stock for good; `cms.invalid.request` unless it is unallocated. */
export function retired(kit: Kit): Kit {
  return moved(kit, 'retire');
}

/** The kit back in the stock as it was before; the kit itself when it is no one's card. */
export function released(kit: Kit): Kit {
  const status = kitLifecycle.next(kit.status, 'release');
  if (status === undefined) return kit;
  const { entityId: _entity, accountNo: _account, ...rest } = kit;
  return { ...rest, status, embossStatus: kit.embossStatus === 'SENT' ? 'PENDING' : kit.embossStatus };
}

/** The kit after its last day; the kit itself when it has expired before. */
export function expired(kit: Kit): Kit {
  return { ...kit, status: kitLifecycle.next(kit.status, 'expire') ?? kit.status };
}

/** The same card as one of another product, with plastic ordered if that product has any. */
export function converted(kit: Kit, product: CardProduct): Kit {
  const { productId, cardType } = product;
  return embossed({ ...kit, productId, cardType, embossStatus: freshEmbossStatus(product) });
}

function moved(kit: Kit, event: 'assign' | 'retire'): Kit {
  const status = kitLifecycle.next(kit.status, event);
  if (status === undefined) throw unfitKit(`Kit ${kit.kitNo} is ${kit.status}`);
  return { ...kit, status };
}
