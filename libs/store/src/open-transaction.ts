import { OneAtATime } from './one-at-a-time';
import type { SpaceStore, Transaction } from './store';

/** What a caller needs of a store to read and write. */
export type Transactions = Pick<SpaceStore, 'transaction'>;

interface Failure {
  readonly error: unknown;
}

/**
 * One transaction of a store that stays open over several pieces of work: all that they write, or nothing. A piece that
 * fails fails the whole. Whoever opens one ends it, by `commit` or `rollBack`; until then the store waits.
 */
export class OpenTransaction implements Transactions {
  private readonly turns = new OneAtATime();
  private failure: Failure | undefined;

  private constructor(
    private readonly tx: Transaction,
    private readonly end: (failure: Failure | undefined) => void,
    private readonly settled: () => Promise<void>,
  ) {}

  /** Throws what the store throws. */
  static begin(store: Transactions): Promise<OpenTransaction> {
    return new Promise((opened, failed) => {
      const whole = store.transaction(async (tx) => {
        const failure = await new Promise<Failure | undefined>((end) => {
          opened(new OpenTransaction(tx, end, () => whole));
        });
        if (failure !== undefined) throw failure.error;
      });
      whole.catch(failed);
    });
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.turns.run(async () => {
      try {
        return await work(this.tx);
      } catch (error) {
        this.failure ??= { error };
        throw error;
      }
    });
  }

  /** Keeps what was written. Throws what a piece of work threw, and `StoreUnavailable`; nothing is written then. */
  async commit(): Promise<void> {
    this.end(this.failure);
    await this.settled();
  }

  /** Drops what was written. */
  async rollBack(): Promise<void> {
    this.end(this.failure ?? { error: new Error('rolled back') });
    await this.settled().catch(() => undefined);
  }
}
