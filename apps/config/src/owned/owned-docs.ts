import type { Collection, Transaction } from '@sadpath/store';
import { ownedKey, type Owned } from '../config.collections';

/** Where a tenant's document stands. */
export type OwnedName = Pick<Owned<unknown>, 'tenantId' | 'name'>;

/** What a tenant has stored under a name. */
export async function findOwned<T>(
  tx: Transaction,
  collection: Collection<Owned<T>>,
  at: OwnedName,
): Promise<T | undefined> {
  return (await tx.get(collection, ownedKey(at)))?.value;
}

/** All that a tenant has stored in a collection, oldest first. */
export async function allOwned<T>(
  tx: Transaction,
  collection: Collection<Owned<T>>,
  tenantId: string,
): Promise<readonly T[]> {
  return (await tx.find(collection, 'tenant', tenantId)).map((doc) => doc.value);
}

/** Stores a value of a tenant and hands it back. */
export async function putOwned<T>(tx: Transaction, collection: Collection<Owned<T>>, doc: Owned<T>): Promise<T> {
  await tx.put(collection, doc);
  return doc.value;
}
