import type { HeldCollection } from '../api/control-types';
import { diffDocs, type DocChange } from './diff-docs';

/** What is different in one collection. */
export interface CollectionDiff {
  readonly service: string;
  readonly collection: string;
  readonly changes: readonly DocChange[];
}

/** What is different between two states of a space, collection by collection; those that are the same are left out. */
export function diffWhole(
  before: readonly HeldCollection[],
  after: readonly HeldCollection[],
): readonly CollectionDiff[] {
  const old = new Map(before.map((held) => [nameOf(held), held.documents]));
  return after.flatMap((held) => {
    const { service, collection, documents } = held;
    const previous = old.get(nameOf(held)) ?? {};
    const changes = diffDocs(new Map(Object.entries(previous)), new Map(Object.entries(documents)));
    return changes.length === 0 ? [] : [{ service, collection, changes }];
  });
}

function nameOf({ service, collection }: HeldCollection): string {
  return `${service}/${collection}`;
}
