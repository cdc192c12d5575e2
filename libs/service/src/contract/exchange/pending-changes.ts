import type { Space, SpaceChange, SpaceSharing } from '@sadpath/spaces';
import type { Transaction, Transactions } from '@sadpath/store';

type Decision = () => readonly SpaceChange[];

/**
 * What a call has changed beside its documents in a space that several processes share, and what nobody else knows yet.
 * It goes with the next transaction of documents, so that neither is ever there without the other.
 */
export class PendingChanges {
  private changes: SpaceChange[] = [];
  private decisions: Decision[] = [];
  /** What is being made known just now. */
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly service: string,
    private readonly space: Space,
    private readonly sharing: SpaceSharing,
  ) {}

  add(change: SpaceChange): void {
    this.changes.push(change);
  }

  decide(decision: Decision): void {
    this.decisions.push(decision);
  }

  /**
   * Runs `work` in a transaction that also keeps what is pending at its end. Where nothing could be kept, what was pending
   * before still is; what `work` itself has changed is then as lost as its documents.
   */
  async keepWith<T>(store: Transactions, work: (tx: Transaction) => Promise<T>): Promise<T> {
    let kept: readonly SpaceChange[] = [];
    const before = this.take();
    try {
      const result = await store.transaction(async (tx) => {
        const done = await work(tx);
        kept = [...before, ...this.take()];
        if (kept.length > 0) await this.sharing.agenda.keep(this.space, kept, tx);
        return done;
      });
      this.sharing.agenda.kept(this.space, kept);
      return result;
    } catch (error) {
      this.changes = [...before, ...this.changes];
      throw error;
    }
  }

  /** Makes everything known that is pending; settles when also what was being made known is. */
  async flush(): Promise<void> {
    const isEmpty = this.changes.length + this.decisions.length === 0;
    if (!isEmpty) this.flushing = this.after(this.flushing);
    await this.flushing;
  }

  private async after(before: Promise<void> | undefined): Promise<void> {
    await before;
    if (this.changes.length > 0) await this.keepWith(this.space.store(this.service), () => Promise.resolve());
    for (let next = this.decisions.shift(); next !== undefined; next = this.decisions.shift())
      await this.sharing.decide(this.space, this.service, next);
  }

  private take(): SpaceChange[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }
}
