import type { PoolClient, QueryResult } from 'pg';
import { asStoreError } from './store-unavailable';

/** A statement that every connection prepares once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Something that answers SQL: a database, or one transaction of it. Throws `StoreUnavailable`. */
export interface Queries {
  query<R extends object>(sql: string | Statement, values?: readonly unknown[]): Promise<readonly R[]>;
}

/**
 * One transaction on one connection. Statements leave at once and run one after another in the order in which they are asked
 * for, so that those which do not wait for each other share a round trip. One that fails fails the transaction, even when its
 * error is caught.
 */
export class Session implements Queries {
  /** Settles when the statements asked for so far have ended. */
  private tail: Promise<unknown> = Promise.resolve();
  private failure: { readonly error: unknown } | undefined;
  private hasCheckpoint = false;
  private hasEnded = false;

  constructor(private readonly client: PoolClient) {}

  async query<R extends object>(sql: string | Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    const statement = typeof sql === 'string' ? { text: sql } : sql;
    const { rows } = await this.inTurn(() => this.client.query<R>({ ...statement, values: [...values] }));
    return rows;
  }

  /** Runs several statements without parameters in one round trip and returns the rows of the last one. */
  async script(statements: readonly string[]): Promise<readonly object[]> {
    const results = await this.inTurn(() => this.client.query(statements.join(';')));
    // The types of pg know one statement only.
    return [results as QueryResult<object> | QueryResult<object>[]].flat().at(-1)?.rows ?? [];
  }

  /** What was done so far stays, even if the rest of the transaction is rolled back. */
  async checkpoint(): Promise<void> {
    await this.query('savepoint checkpoint');
    this.hasCheckpoint = true;
  }

  /**
   * Ends the transaction with all it did, whatever is still under way. Throws what failed on the way: the database keeps nothing
   * then.
   */
  async commit(): Promise<void> {
    this.refuseFailed();
    await this.end(['commit']).catch(() => undefined);
    await this.tail;
    this.refuseFailed();
  }

  /** Ends the transaction without what it did since the checkpoint, or without anything, unless it has ended. */
  async rollBack(): Promise<void> {
    if (this.hasEnded) return;
    await this.tail;
    await this.end(this.hasCheckpoint ? ['rollback to savepoint checkpoint', 'commit'] : ['rollback']);
  }

  private refuseFailed(): void {
    if (this.failure !== undefined) throw this.failure.error;
  }

  private async end(statements: readonly string[]): Promise<void> {
    const ending = this.script(statements);
    // The connection goes back to the pool, where a late statement would meet somebody else's transaction.
    this.hasEnded = true;
    await ending;
  }

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.hasEnded) return Promise.reject(new Error('the transaction has ended: await what it does before its end'));
    const before = this.tail;
    const result = run().catch((error: unknown) => {
      const storeError = asStoreError(error);
      this.failure ??= { error: storeError };
      throw storeError;
    });
    this.tail = result.then(
      () => before,
      () => before,
    );
    return result;
  }
}
