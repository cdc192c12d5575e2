import type { Collection, Doc } from './collection';
import type { Look } from './looks';

/** Reads and writes inside one transaction. Documents are frozen; to change one, put its successor. */
export interface Transaction {
  /** What was read by its key; of a transaction that stays open, by the piece of work that was done last. */
  readonly looks: readonly Look[];
  get<D extends Doc>(collection: Collection<D>, key: string): Promise<D | undefined>;
  /** All documents in the order they were first put. */
  all<D extends Doc>(collection: Collection<D>): Promise<readonly D[]>;
  /** The documents that stand under `value` of a secondary key, in the order they were first put. */
  find<D extends Doc>(collection: Collection<D>, index: string, value: string): Promise<readonly D[]>;
  /** Inserts or replaces. Throws `UniqueViolation`. */
  put<D extends Doc>(collection: Collection<D>, doc: D): Promise<void>;
  remove<D extends Doc>(collection: Collection<D>, key: string): Promise<void>;
  /** The next number of a named sequence, from 1 (or from `first` on its first use). */
  next(sequence: string, first?: number): Promise<number>;
  /** Runs a part of the work that may fail by itself: when it throws, what it wrote is taken back and nothing else. */
  attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** What is known beforehand of a transaction. */
export interface TransactionOptions {
  /** True where the store may rely on what it was told last: its caller has learnt nothing since from anywhere else. */
  readonly isFresh?: boolean;
  /** True where the work takes its time, because others decide when it ends. It is never run again. */
  readonly isOpen?: boolean;
}

/** The documents of one service in one space. */
export interface SpaceStore {
  /**
   * Runs `work` serialisably within the space and service: all its writes, or, when it throws, none.
   * It must await nothing but the transaction, and may be run again, from its beginning, where another process came first.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Told which versions the documents of the services of its space had when somebody looked, one look after another. */
  hear?(versions: Readonly<Record<string, string>>): void;
  dump(): Promise<StoreDump>;
  load(dump: StoreDump): Promise<void>;
  /** Back to the fixtures. */
  reset(): Promise<void>;
}

/** A store as JSON. */
export interface StoreDump {
  readonly collections: Readonly<Record<string, readonly Doc[]>>;
  readonly sequences: Readonly<Record<string, number>>;
}

/** The documents with which a service starts in a fresh space. */
export type Seed = readonly { readonly collection: Collection; readonly docs: readonly Doc[] }[];

/** Gives the seed anew, so that relative fixture dates follow the space's start. */
export type SeedMaker = () => Seed;

/** Two documents may not share a unique value; a service that can meet this catches it and answers a code. */
export class UniqueViolation extends Error {
  constructor(
    readonly collection: string,
    readonly constraint: string,
    readonly value: string,
  ) {
    super(`${collection}.${constraint} is taken: ${value}`);
    this.name = 'UniqueViolation';
  }
}

/** One entry of a seed, with its types checked together. */
export function seedOf<D extends Doc>(collection: Collection<D>, docs: readonly D[]): Seed[number] {
  return { collection, docs };
}
