import type { Collection, Doc } from '../collection';
import { DocumentUsage } from '../document-usage';
import { keepLooks } from '../looks';
import { SerialQueue } from '../serial-queue';
import type { SeedMaker, SpaceStore, StoreDump, Transaction } from '../store';
import { MemoryTransaction, type MemoryState } from './memory-transaction';
import { contentsOf, tablesInTurnsOf, tablesOf } from './tables-of';

/** One service's documents of one space, in memory. The seed is planted on first use, so that a fresh space costs nothing. */
export class MemorySpaceStore implements SpaceStore {
  private state: MemoryState | undefined;
  private readonly turns = new SerialQueue();

  constructor(
    private readonly collections: readonly Collection[],
    private readonly seed: SeedMaker,
    private readonly holdings = new DocumentUsage(),
  ) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.turns.run(async () => {
      const tx = new MemoryTransaction(this.planted());
      try {
        return await work(tx);
      } catch (error) {
        tx.rollBack();
        keepLooks(error, tx.looks);
        throw error;
      }
    });
  }

  dump(): Promise<StoreDump> {
    return this.turns.run(async () => {
      const { tables, sequences } = this.planted();
      const collections: Record<string, readonly Doc[]> = {};
      for (const [name, table] of tables) collections[name] = table.all();
      return { collections, sequences: Object.fromEntries(sequences) };
    });
  }

  load(dump: StoreDump): Promise<void> {
    return this.turns.run(async () => {
      const before = this.weight();
      this.holdings.give(before);
      try {
        const tables = await tablesInTurnsOf(this.collections, Object.entries(dump.collections), this.holdings);
        this.state = { tables, sequences: new Map(Object.entries(dump.sequences)) };
      } catch (error) {
        this.holdings.give(-before);
        throw error;
      }
    });
  }

  reset(): Promise<void> {
    return this.turns.run(async () => {
      this.holdings.give(this.weight());
      this.state = undefined;
    });
  }

  private weight(): number {
    let sum = 0;
    for (const { bytes } of this.state?.tables.values() ?? []) sum += bytes;
    return sum;
  }

  private planted(): MemoryState {
    this.state ??= { tables: tablesOf(this.collections, contentsOf(this.seed()), this.holdings), sequences: new Map() };
    return this.state;
  }
}
