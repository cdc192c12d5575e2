import { defineCollection, seedOf, type Seed, type SpaceStore } from '../src/index';

/** A document with everything a collection can have. */
export interface Account {
  readonly id: string;
  readonly owner: string;
  readonly tags?: readonly string[];
  readonly iban?: string;
  readonly balance?: number;
}

export const accounts = defineCollection<Account>('accounts', {
  key: ({ id }) => id,
  indexes: { owner: ({ owner }) => owner, tag: ({ tags }) => tags },
  unique: { iban: ({ iban }) => iban },
});
export const notes = defineCollection<{ readonly id: string; readonly text: string }>('notes', { key: ({ id }) => id });
/** Declared by nobody. */
export const elsewhere = defineCollection<Account>('elsewhere', { key: ({ id }) => id });

export const SEED: Seed = [
  seedOf(accounts, [
    { id: 'a', owner: 'ann', tags: ['x', 'y'], iban: 'A1', balance: 100 },
    { id: 'b', owner: 'bob', tags: ['y'], balance: 0 },
    { id: 'c', owner: 'ann', iban: 'C1' },
  ]),
];

/** Makes a store with the collections above and this seed. */
export type Make = (seed?: () => Seed) => Promise<SpaceStore>;

export function idsOf(store: SpaceStore): Promise<string[]> {
  return store.transaction(async (tx) => (await tx.all(accounts)).map(({ id }) => id));
}

export function ownedBy(store: SpaceStore, owner: string): Promise<string[]> {
  return store.transaction(async (tx) => (await tx.find(accounts, 'owner', owner)).map(({ id }) => id));
}
