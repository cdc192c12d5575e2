import type { Visit } from '../access/visit';
import { actsTenantWide, mayActOn } from '../domain/caller';
import { walletCollections } from '../wallet.collections';
import type { Ledger } from './ledger';

/** Tells of a wallet of the tenant whether the caller may act on it; for lists, which show nothing else. */
export async function reachOf({ caller }: Visit, { tx, tenantId }: Ledger): Promise<(walletId: string) => boolean> {
  if (actsTenantWide(caller)) return () => true;
  const wallets = await tx.find(walletCollections.wallets, 'tenant', tenantId);
  const own = new Set(wallets.filter((wallet) => mayActOn(caller, wallet)).map(({ id }) => id));
  return (walletId) => own.has(walletId);
}
