import { eachInTurn } from '@sadpath/turns';
import type { Collection, Doc } from '../collection';
import type { DocumentUsage } from '../document-usage';
import type { Seed } from '../store';
import { Table } from './table';

/** The documents of some collections, by the names of the collections. */
export type Contents = Iterable<readonly [collection: string, docs: readonly Doc[]]>;

/**
 * A table for each collection, filled with its documents; contents of other collections are left out.
 * Throws `UniqueViolation` and `SpaceFull`.
 */
export function tablesOf(
  collections: readonly Collection[],
  contents: Contents,
  holdings?: DocumentUsage,
): ReadonlyMap<string, Table> {
  const tables = new Map(collections.map((collection) => [collection.name, new Table(collection, holdings)]));
  try {
    fill(tables, contents);
    return tables;
  } catch (error) {
    for (const { bytes } of tables.values()) holdings?.give(bytes);
    throw error;
  }
}

/** The same, while others have their turns. */
export async function tablesInTurnsOf(
  collections: readonly Collection[],
  contents: Contents,
  holdings?: DocumentUsage,
): Promise<ReadonlyMap<string, Table>> {
  const tables = new Map(collections.map((collection) => [collection.name, new Table(collection, holdings)]));
  try {
    for (const [name, docs] of contents) await eachInTurn(docs, (doc) => tables.get(name)?.put(doc));
    return tables;
  } catch (error) {
    for (const { bytes } of tables.values()) holdings?.give(bytes);
    throw error;
  }
}

function fill(tables: ReadonlyMap<string, Table>, contents: Contents): void {
  for (const [name, docs] of contents) for (const doc of docs) tables.get(name)?.put(doc);
}

export function contentsOf(seed: Seed): Contents {
  return seed.map(({ collection, docs }) => [collection.name, docs]);
}
