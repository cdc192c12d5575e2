import type { Transaction, TransactionOptions } from '../store';

/** A piece of work that waits for its turn in a place. */
export interface Work<T> extends TransactionOptions {
  readonly run: (tx: Transaction) => Promise<T>;
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

/**
 * Pieces of work that share one transaction of the database: each sees what those before it have done, one that fails leaves
 * nothing, and nobody is told of an outcome before all of it is kept.
 */
export class Batch {
  private outcomes: Outcome[] = [];

  constructor(private readonly works: readonly Work<unknown>[]) {}

  /** True where all may rely on the version that this process has heard of. */
  get isFresh(): boolean {
    return this.works.every(({ isFresh }) => isFresh === true);
  }

  /** True where one of them may take long, so that the lock of the place is held from its beginning. */
  get isOpen(): boolean {
    return this.works.some(({ isOpen }) => isOpen === true);
  }

  /** Does all of it, from the beginning where it was done before. Never rejects. */
  async run(tx: Transaction): Promise<void> {
    this.outcomes = [];
    for (const { run } of this.works) this.outcomes.push(await outcomeOf(tx, run));
  }

  /** Tells each what has come of it. */
  settle(): void {
    for (const [at, { resolve, reject }] of this.works.entries()) {
      const outcome = this.outcomes[at];
      if (outcome !== undefined && 'result' in outcome) resolve(outcome.result);
      else reject(outcome?.error);
    }
  }

  /** Tells all that nothing has come of it. */
  fail(error: unknown): void {
    for (const { reject } of this.works) reject(error);
  }
}

async function outcomeOf(tx: Transaction, run: Work<unknown>['run']): Promise<Outcome> {
  try {
    return { result: await tx.attempt(run) };
  } catch (error) {
    return { error };
  }
}
