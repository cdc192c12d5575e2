import type { Collection, Doc } from '../collection';
import type { Seed, SpaceStore, StoreDump, Transaction } from '../store';
import { MemoryTransaction, type MemoryState } from './memory-transaction';
import { Table } from './table';

/** Gives the seed anew, so that relative fixture dates follow the space's start. */
export type SeedMaker = () => Seed;

/** One service's documents of one space, in memory. The seed is planted on first use, so that a fresh space costs nothing. */
export class MemorySpaceStore implements SpaceStore {
  private state: MemoryState | undefined;
  private tail: Promise<unknown> | undefined;

  constructor(
    private readonly collections: readonly Collection[],
    private readonly seed: SeedMaker,
  ) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.exclusively(async () => {
      const tx = new MemoryTransaction(this.planted());
      try {
        return await work(tx);
      } catch (error) {
        tx.rollBack();
        throw error;
      }
    });
  }

  dump(): Promise<StoreDump> {
    return this.exclusively(() => {
      const { tables, sequences } = this.planted();
      const collections: Record<string, readonly Doc[]> = {};
      for (const [name, table] of tables) collections[name] = table.all();
      return Promise.resolve({ collections, sequences: Object.fromEntries(sequences) });
    });
  }

  load(dump: StoreDump): Promise<void> {
    return this.exclusively(() => {
      const tables = this.emptyTables();
      for (const [name, docs] of Object.entries(dump.collections)) fill(tables.get(name), docs);
      this.state = { tables, sequences: new Map(Object.entries(dump.sequences)) };
      return Promise.resolve();
    });
  }

  reset(): Promise<void> {
    return this.exclusively(() => {
      this.state = undefined;
      return Promise.resolve();
    });
  }

  /** One at a time, in order of arrival. */
  private exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail === undefined ? work() : this.tail.then(work);
    const settled: Promise<void> = result.then(ignore, ignore).then(() => {
      if (this.tail === settled) this.tail = undefined;
    });
    this.tail = settled;
    return result;
  }

  private planted(): MemoryState {
    if (this.state === undefined) {
      const tables = this.emptyTables();
      for (const { collection, docs } of this.seed()) fill(tables.get(collection.name), docs);
      this.state = { tables, sequences: new Map() };
    }
    return this.state;
  }

  private emptyTables(): Map<string, Table> {
    return new Map(this.collections.map((collection) => [collection.name, new Table(collection)]));
  }
}

function fill(table: Table | undefined, docs: readonly Doc[]): void {
  for (const doc of docs) table?.put(doc);
}

function ignore(): void {
  // the caller of the transaction sees its outcome; the queue only waits for its end
}
