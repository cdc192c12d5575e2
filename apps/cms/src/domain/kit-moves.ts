import type { Kit } from './kit';
import { kitLifecycle } from './kit.lifecycle';
import { unfitKit } from './unfit-kit';

/** Whose card a kit becomes. */
export interface CardOwner {
  readonly entityId: string;
  readonly accountNo: string;
}

/** The kit as its owner's card, a personalized one on its way to the vendor; `cms.invalid.request` unless it is unallocated. */
export function assigned(kit: Kit, owner: CardOwner): Kit {
  const status = kitLifecycle.next(kit.status, 'assign');
  if (status === undefined) throw unfitKit(`Kit ${kit.kitNo} is ${kit.status}`);
  return { ...kit, ...owner, status, embossStatus: kit.embossStatus === 'PENDING' ? 'SENT' : kit.embossStatus };
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
