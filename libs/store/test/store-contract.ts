import type { Collection, Seed, SpaceStore } from '../src/index';
import { documentsContract } from './documents-contract';
import { dumpsContract } from './dumps-contract';
import { accounts, notes, SEED, type Make } from './sample-accounts';
import { transactionsContract } from './transactions-contract';

/** Makes an empty store of one service in one space, with these collections and this seed. */
export type MakeStore = (collections: readonly Collection[], seed: () => Seed) => SpaceStore | Promise<SpaceStore>;

/** What every driver of the store promises; each runs it with a maker of its own. */
export function storeContract(makeStore: MakeStore): void {
  const collections = [accounts, notes] as unknown as readonly Collection[];
  const make: Make = (seed = () => SEED) => Promise.resolve(makeStore(collections, seed));
  documentsContract(make);
  transactionsContract(make);
  dumpsContract(make);
}
