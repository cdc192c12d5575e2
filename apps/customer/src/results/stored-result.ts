import type { Instant } from '@sadpath/clock';

/** The answer of an operation under the id its client gave it (contracts/debit.md §2.8). */
export interface StoredResult {
  readonly tenant: string;
  /** The operation and the client's id. */
  readonly key: string;
  readonly result: unknown;
  readonly at: Instant;
}
