import type { Queries } from './postgres/session';
import type { Transaction } from './store';

/** Statements that are kept together with the documents of a transaction; all are asked for before the first is awaited. */
export type Beside = (queries: Queries) => Promise<void>;

/** A transaction of documents that are in a database. */
export interface DatabaseTransaction extends Transaction {
  /** What `write` asks of the database is kept with the documents or not at all. It may run later than it is given. */
  beside(write: Beside): Promise<void>;
}

/** Lets `write` be kept with a transaction. Throws a `TypeError` for documents in memory, which stand beside nothing. */
export function keepBeside(tx: Transaction, write: Beside): Promise<void> {
  if ('beside' in tx) return (tx as DatabaseTransaction).beside(write);
  throw new TypeError('documents in memory stand beside nothing');
}
