import type { Queries } from './postgres/session';
import type { Transaction } from './store';

/** A transaction of documents that are in a database. */
export interface DatabaseTransaction extends Transaction {
  /** Statements of the same transaction: what they write beside the documents is kept with them or not at all. */
  readonly session: Queries;
}

/** The statements of a transaction. Throws a `TypeError` for documents in memory, which have none. */
export function queriesOf(tx: Transaction): Queries {
  if ('session' in tx) return (tx as DatabaseTransaction).session;
  throw new TypeError('documents in memory stand beside nothing');
}
