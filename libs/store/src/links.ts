import type { Collection, Doc } from './collection';

/** A value under which a document stands. */
export interface Link {
  /** Of the secondary key, or of the constraint. */
  readonly name: string;
  readonly value: string;
}

/** The values of a document's secondary keys. */
export function keysOf(collection: Collection, doc: Doc): readonly Link[] {
  return Object.entries(collection.indexes).flatMap(([name, valueOf]) =>
    [valueOf(doc) ?? []].flat().map((value) => ({ name, value })),
  );
}

/** The values that no other document of the collection may have. */
export function uniquesOf(collection: Collection, doc: Doc): readonly Link[] {
  const links: Link[] = [];
  for (const [name, valueOf] of Object.entries(collection.unique)) {
    const value = valueOf(doc);
    if (value !== undefined) links.push({ name, value });
  }
  return links;
}
