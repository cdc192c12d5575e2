import type { KeepIn, Visit } from '@sadpath/dcms';
import type { Fee } from '../domain/fee';
import { FeeStore } from '../fee.store';

/** What becomes of a stored fee, and with which request its answer is kept. */
export interface Settling {
  /** Makes the successor of the stored fee, or refuses. */
  readonly next: (stored: Fee | undefined) => Fee;
  readonly keepIn?: KeepIn;
}

/** Puts the successor of a stored fee; where a request is to be answered by it, together with that answer. */
export function settle({ call, tenant }: Visit, feeRef: string, { next, keepIn }: Settling): Promise<Fee> {
  return call.store.transaction(async (tx) => {
    const store = new FeeStore(tx, tenant);
    const settled = next(await store.fee(feeRef));
    await store.keep(settled);
    await keepIn?.(tx, settled);
    return settled;
  });
}
