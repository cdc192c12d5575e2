import { Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { actsTenantWide, mayActOn } from '../domain/caller';
import { walletCollections } from '../wallet.collections';
import type { Ledger } from './ledger';

/** Which part of a list is wanted (contract wallet §2.6). */
export interface PageWish {
  readonly page?: number;
  readonly limit?: number;
}

/** Documents newest first; of the same instant, the later written first. `docs` stand in the order of writing. */
export function newestFirst<D extends { readonly createdAt: number }>(docs: readonly D[]): D[] {
  return [...docs].reverse().sort((one, other) => other.createdAt - one.createdAt);
}

/** The wanted part of a list; a page past the end is empty. */
export function slice<D>(docs: readonly D[], { page = 1, limit = 20 }: PageWish): readonly D[] {
  return docs.slice((page - 1) * limit, page * limit);
}

/** One page of a list with its place in the whole. */
export function pageOf<D, V>(docs: readonly D[], wish: PageWish, view: (doc: D) => V): Page<V> {
  const { page = 1, limit = 20 } = wish;
  const total = docs.length;
  const pagination = { page, limit, total, totalPages: Math.ceil(total / limit) };
  return new Page(slice(docs, wish).map(view), pagination);
}

/** Tells of a wallet of the tenant whether the caller may act on it; for lists, which show nothing else. */
export async function reachOf({ caller }: Visit, { tx, tenantId }: Ledger): Promise<(walletId: string) => boolean> {
  if (actsTenantWide(caller)) return () => true;
  const wallets = await tx.find(walletCollections.wallets, 'tenant', tenantId);
  const own = new Set(wallets.filter((wallet) => mayActOn(caller, wallet)).map(({ id }) => id));
  return (walletId) => own.has(walletId);
}
