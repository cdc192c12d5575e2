import type { Collection, Doc } from '../collection';
import type { DatabaseTransaction, Beside } from '../database-transaction';
import { keepLooks, lookAtFound, type Look } from '../looks';
import type { MemoryState } from '../memory/memory-transaction';
import type { Table } from '../memory/table';
import type { Transaction } from '../store';
import type { Change } from './change-log';

interface Step {
  readonly change: Change;
  readonly undo: () => void;
}

/**
 * Reads and writes on the copy that this process has of a place; what is written is known to others when its changes stand in
 * the database.
 */
export class CopyTransaction implements DatabaseTransaction {
  /** What is to be written in the database together with the changes. */
  readonly besides: Beside[] = [];
  private readonly steps: Step[] = [];
  /** What the piece of work that is being done has read by its key. */
  looks: Look[] = [];
  /** Attempts that are under way, one inside another. */
  private depth = 0;
  private hasEnded = false;

  constructor(private readonly state: MemoryState) {}

  get changes(): readonly Change[] {
    return this.steps.map(({ change }) => change);
  }

  get isReading(): boolean {
    return this.steps.length === 0 && this.besides.length === 0;
  }

  get<D extends Doc>(collection: Collection<D>, key: string): Promise<D | undefined> {
    return this.do(() => {
      const doc = this.table(collection).get(key) as D | undefined;
      if (doc !== undefined) this.looks.push({ collection: collection.name, key, doc });
      return doc;
    });
  }

  all<D extends Doc>(collection: Collection<D>): Promise<readonly D[]> {
    return this.do(() => this.table(collection).all() as readonly D[]);
  }

  find<D extends Doc>(collection: Collection<D>, index: string, value: string): Promise<readonly D[]> {
    return this.do(() => {
      const found = this.table(collection).find(index, value) as readonly D[];
      lookAtFound(this.looks, collection, found);
      return found;
    });
  }

  put<D extends Doc>(collection: Collection<D>, doc: D): Promise<void> {
    return this.do(() => {
      const table = this.table(collection);
      const key = collection.key(doc);
      const previous = table.put(doc);
      const undo = (): void => {
        if (previous === undefined) table.remove(key);
        else table.restore(previous);
      };
      this.steps.push({
        change: { collection: collection as unknown as Collection, key, before: previous?.doc, doc },
        undo,
      });
    });
  }

  remove<D extends Doc>(collection: Collection<D>, key: string): Promise<void> {
    return this.do(() => {
      const table = this.table(collection);
      const previous = table.remove(key);
      if (previous === undefined) return;
      const change = { collection: collection as unknown as Collection, key, before: previous.doc, doc: undefined };
      this.steps.push({ change, undo: () => table.restore(previous) });
    });
  }

  next(sequence: string, first = 1): Promise<number> {
    return this.do(() => {
      const { sequences } = this.state;
      const before = sequences.get(sequence);
      const value = before === undefined ? first : before + 1;
      sequences.set(sequence, value);
      const undo = (): void => {
        if (before === undefined) sequences.delete(sequence);
        else sequences.set(sequence, before);
      };
      this.steps.push({ change: { sequence, value }, undo });
      return value;
    });
  }

  async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const before = this.steps.length;
    if (this.depth === 0) this.looks = [];
    this.depth += 1;
    try {
      return await work(this);
    } catch (error) {
      this.rollBack(before);
      keepLooks(error, this.looks);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  beside(write: Beside): Promise<void> {
    return this.do(() => void this.besides.push(write));
  }

  /** Takes back all steps but the first ones. */
  rollBack(first = 0): void {
    for (const { undo } of this.steps.splice(first).reverse()) undo();
  }

  /** Takes nothing more. */
  end(): void {
    this.hasEnded = true;
  }

  /** `async`, so that what is thrown becomes a rejection, as a database would answer. */
  private async do<T>(step: () => T): Promise<T> {
    if (this.hasEnded) throw new Error('the transaction has ended: await what it does before its end');
    return Promise.resolve(step());
  }

  private table(collection: { readonly name: string }): Table {
    const table = this.state.tables.get(collection.name);
    if (table === undefined) throw new TypeError(`the service does not list the collection ${collection.name}`);
    return table;
  }
}
