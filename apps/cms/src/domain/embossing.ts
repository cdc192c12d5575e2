import type { Kit } from './kit';

/** True when the plastic of the kit is made by the card vendor one by one; virtual and pre-embossed ones never go there. */
export function goesToVendor({ embossStatus }: Kit): boolean {
  return embossStatus === 'PENDING' || embossStatus === 'SENT';
}

/** The kit after an embossing order (contract §3.4); one that does not go to the vendor stays as it is. */
export function embossed(kit: Kit): Kit {
  return goesToVendor(kit) ? { ...kit, embossStatus: 'SENT' } : kit;
}
