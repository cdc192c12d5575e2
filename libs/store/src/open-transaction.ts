import { SerialQueue } from './serial-queue';
import type { SpaceStore, Transaction } from './store';

/** What a caller needs of a store to read and write. */
export type Transactions = Pick<SpaceStore, 'transaction'>;

/**
 * One transaction of a store that stays open over several pieces of work: all that they write, or nothing. Of a piece that
 * fails nothing stays. Whoever opens one commits it; until then the store waits.
 */
export class OpenTransaction implements Transactions {
  private readonly turns = new SerialQueue();

  private constructor(
    private readonly tx: Transaction,
    private readonly end: () => void,
    private readonly settled: () => Promise<void>,
  ) {}

  /** Settles when somebody has committed it. Rejects with `StoreUnavailable` when nothing was kept. */
  get committed(): Promise<void> {
    return this.settled();
  }

  /** Throws what the store throws. */
  static begin(store: Transactions): Promise<OpenTransaction> {
    return new Promise((opened, failed) => {
      const whole = store.transaction(
        (tx) =>
          new Promise<void>((end) => {
            opened(new OpenTransaction(tx, end, () => whole));
          }),
        { isOpen: true },
      );
      whole.catch(failed);
    });
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.turns.run(() => this.tx.attempt(work));
  }

  /** Keeps what was written. Throws `StoreUnavailable`; nothing is written then. */
  async commit(): Promise<void> {
    this.end();
    await this.settled();
  }
}
