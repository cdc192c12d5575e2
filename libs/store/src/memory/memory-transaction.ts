import type { Collection, Doc } from '../collection';
import { keepLooks, lookAtFound, type Look } from '../looks';
import type { Transaction } from '../store';
import type { Table } from './table';

/** What a store keeps per space and service. */
export interface MemoryState {
  readonly tables: ReadonlyMap<string, Table>;
  readonly sequences: Map<string, number>;
}

/** Writes go straight into the tables; each leaves behind the step that takes it back. */
export class MemoryTransaction implements Transaction {
  /** What was read by its key. */
  readonly looks: Look[] = [];
  private readonly undo: (() => void)[] = [];

  constructor(private readonly state: MemoryState) {}

  get<D extends Doc>(collection: Collection<D>, key: string): Promise<D | undefined> {
    const doc = this.table(collection).get(key) as D | undefined;
    if (doc !== undefined) this.looks.push({ collection: collection.name, key, doc });
    return Promise.resolve(doc);
  }

  all<D extends Doc>(collection: Collection<D>): Promise<readonly D[]> {
    return Promise.resolve(this.table(collection).all() as readonly D[]);
  }

  find<D extends Doc>(collection: Collection<D>, index: string, value: string): Promise<readonly D[]> {
    const found = this.table(collection).find(index, value) as readonly D[];
    lookAtFound(this.looks, collection, found);
    return Promise.resolve(found);
  }

  // `async` turns a thrown UniqueViolation into a rejection, as a remote store would answer.
  async put<D extends Doc>(collection: Collection<D>, doc: D): Promise<void> {
    const table = this.table(collection);
    const previous = table.put(doc);
    this.undo.push(() => {
      if (previous === undefined) table.remove(collection.key(doc));
      else table.restore(previous);
    });
    return Promise.resolve();
  }

  remove<D extends Doc>(collection: Collection<D>, key: string): Promise<void> {
    const table = this.table(collection);
    const previous = table.remove(key);
    if (previous !== undefined) this.undo.push(() => table.restore(previous));
    return Promise.resolve();
  }

  next(sequence: string, first = 1): Promise<number> {
    const { sequences } = this.state;
    const before = sequences.get(sequence);
    const value = before === undefined ? first : before + 1;
    sequences.set(sequence, value);
    this.undo.push(() => {
      if (before === undefined) sequences.delete(sequence);
      else sequences.set(sequence, before);
    });
    return Promise.resolve(value);
  }

  async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const before = this.undo.length;
    try {
      return await work(this);
    } catch (error) {
      this.rollBack(before);
      keepLooks(error, this.looks);
      throw error;
    }
  }

  /** Takes back all steps but the first ones. */
  rollBack(first = 0): void {
    for (const step of this.undo.splice(first).reverse()) step();
  }

  private table(collection: { readonly name: string }): Table {
    const table = this.state.tables.get(collection.name);
    if (table === undefined) throw new TypeError(`the service does not list the collection ${collection.name}`);
    return table;
  }
}
