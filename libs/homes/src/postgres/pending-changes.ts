import type { Changes, SpaceChange } from '@sadpath/spaces';
import { OpenTransaction, type Transaction, type TransactionOptions, type Transactions } from '@sadpath/store';

type Decision = () => readonly SpaceChange[];

/** Where changes become known to everybody. */
export interface Keeper {
  /** The documents of the service. */
  readonly store: Transactions;
  /** Makes changes in a transaction of documents. Whoever commits it says so by `kept`. */
  keep(changes: readonly SpaceChange[], tx: Transaction): Promise<void>;
  kept(changes: readonly SpaceChange[]): void;
  /** Changes control state, and in the same step what `decision` says. */
  decide(decision: Decision): Promise<void>;
}

/**
 * What a call has changed beside its documents in a space that several processes share, and what nobody else knows yet.
 * It goes with the next transaction of documents, so that neither is ever there without the other.
 */
export class PendingChanges implements Changes {
  private changes: SpaceChange[] = [];
  private decisions: Decision[] = [];
  /** What is being made known just now. */
  private flushing: Promise<void> | undefined;

  /** `isFresh` says that the home has looked at what stands there since the call came. */
  constructor(
    private readonly keeper: Keeper,
    private isFresh = false,
  ) {}

  lapse(): void {
    this.isFresh = false;
  }

  make(change: SpaceChange): void {
    this.changes.push(change);
  }

  decide(decision: Decision): void {
    this.decisions.push(decision);
  }

  keptWith(store: Transactions): Transactions {
    return {
      transaction: (work, options) => this.keepWith(store, work, { ...options, isFresh: this.isFresh }),
    };
  }

  reading(store: Transactions): Transactions {
    return { transaction: (work, options) => store.transaction(work, { ...options, isFresh: this.isFresh }) };
  }

  join(store: Transactions): Promise<OpenTransaction> {
    return OpenTransaction.begin(this.keptWith(store));
  }

  /** Settles when also what was being made known is. */
  async flush(): Promise<void> {
    const isEmpty = this.changes.length + this.decisions.length === 0;
    if (!isEmpty) this.flushing = this.after(this.flushing);
    await this.flushing;
  }

  /**
   * Runs `work` in a transaction that also keeps what is pending at its end. Where nothing could be kept, what was pending
   * before still is; what `work` itself has changed is then as lost as its documents.
   */
  private async keepWith<T>(
    store: Transactions,
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T> {
    let kept: readonly SpaceChange[] = [];
    const before = this.take();
    const begin = this.beginning(before);
    try {
      const result = await store.transaction(async (tx) => {
        begin();
        const done = await work(tx);
        kept = [...before, ...this.take()];
        if (kept.length > 0) await this.keeper.keep(kept, tx);
        return done;
      }, options);
      this.keeper.kept(kept);
      return result;
    } catch (error) {
      this.changes = [...before, ...this.changes];
      throw error;
    }
  }

  /** What each beginning of a piece of work begins with: work that is run again leaves nothing of the first time. */
  private beginning(before: SpaceChange[]): () => void {
    let decided: number | undefined;
    return () => {
      const made = this.take();
      if (decided === undefined) before.push(...made);
      else this.decisions.length = Math.min(decided, this.decisions.length);
      decided ??= this.decisions.length;
    };
  }

  private async after(before: Promise<void> | undefined): Promise<void> {
    await before;
    if (this.changes.length > 0) await this.keepWith(this.keeper.store, () => Promise.resolve());
    for (let next = this.decisions.shift(); next !== undefined; next = this.decisions.shift())
      await this.keeper.decide(next);
  }

  private take(): SpaceChange[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }
}
