import type { Collection, Doc } from './collection';
import { UniqueViolation, type Transaction } from './store';

/** A named sequence and the number with which it begins. */
export interface Sequence {
  readonly name: string;
  readonly first?: number;
}

/**
 * The next number of a sequence under which nothing stands. Documents that were written from outside have numbers that this
 * space has not given, so the sequence alone does not tell what is free.
 */
export async function nextFree(
  tx: Transaction,
  { name, first }: Sequence,
  isTaken: (number: number) => Promise<boolean>,
): Promise<number> {
  let number = await tx.next(name, first);
  while (await isTaken(number)) number = await tx.next(name, first);
  return number;
}

/** Puts a document that is new. Throws `UniqueViolation` where one of its key is there, which nobody may lose by it. */
export async function insert<D extends Doc>(tx: Transaction, collection: Collection<D>, doc: D): Promise<void> {
  const key = collection.key(doc);
  if ((await tx.get(collection, key)) !== undefined) throw new UniqueViolation(collection.name, 'key', key);
  await tx.put(collection, doc);
}
