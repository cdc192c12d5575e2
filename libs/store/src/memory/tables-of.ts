import type { Collection, Doc } from '../collection';
import type { Seed } from '../store';
import { Table } from './table';

/** The documents of some collections, by the names of the collections. */
export type Contents = Iterable<readonly [collection: string, docs: readonly Doc[]]>;

/**
 * A table for each collection, filled with its documents; contents of other collections are left out.
 * Throws `UniqueViolation`.
 */
export function tablesOf(collections: readonly Collection[], contents: Contents): ReadonlyMap<string, Table> {
  const tables = new Map(collections.map((collection) => [collection.name, new Table(collection)]));
  for (const [name, docs] of contents) {
    const table = tables.get(name);
    for (const doc of docs) table?.put(doc);
  }
  return tables;
}

export function contentsOf(seed: Seed): Contents {
  return seed.map(({ collection, docs }) => [collection.name, docs]);
}
