/** A JSON document; what a store hands out is frozen. */
export type Doc = object;

/**
 * Reads a value off a document. Written as a method, so that a list of collections of different documents is a list
 * of collections.
 */
type Reader<D, R> = { read(doc: D): R }['read'];

/** What each document of a collection looks like, as JSON Schema, by the collection's name. */
export type DocumentForms = Readonly<Record<string, object>>;

/** A member by which a document names others; undefined where it names none. */
export interface Reference<D extends Doc = Doc> {
  /** Name of the collection of the same service in which they stand. */
  readonly to: string;
  /** Their keys there, or what `by` reads off them. */
  readonly keys: Reader<D, string | readonly string[] | undefined>;
  readonly by?: Reader<Doc, string>;
  /** Members that a document and those that it names have alike. */
  readonly sharing?: readonly string[];
}

/** What is true of every document that a service writes, beyond its form; documents that others bring are held against it. */
export interface Constraint<D extends Doc = Doc> {
  /** What the member at the pointer must be, in this document. */
  readonly says: string | Reader<D, string>;
  readonly holds: Reader<D, boolean>;
}

/** What the constraints of a collection are by the JSON pointer of the member that is wrong where they do not hold. */
export type Constraints<D extends Doc = Doc> = Readonly<Record<string, Constraint<D> | readonly Constraint<D>[]>>;

/** A member that is the sum of what the documents of another collection of the same service add to it. */
export interface Sum<D extends Doc = Doc> {
  readonly of: string;
  /** What is summed, in words: `the pending debits`. */
  readonly says: string;
  readonly value: Reader<D, number>;
  /** What one of the others adds, and to the document of which key; undefined where it adds to none. */
  readonly part: Reader<Doc, { readonly key: string; readonly amount: number } | undefined>;
}

/** A named set of documents of one service: its key, its secondary keys and its unique constraints. */
export interface Collection<D extends Doc = Doc> {
  readonly name: string;
  key(doc: D): string;
  /** Secondary keys; a document may stand under several values, or under none. */
  readonly indexes: Readonly<Record<string, Reader<D, string | readonly string[] | undefined>>>;
  /** Constraints: no two documents of a space may have the same value; undefined is exempt. */
  readonly unique: Readonly<Record<string, Reader<D, string | undefined>>>;
  /** The same of documents that others bring: the service keeps them apart by itself. */
  readonly distinct: Readonly<Record<string, Reader<D, string | undefined>>>;
  /** Members that name documents which are there, by the member's JSON pointer. */
  readonly references: Readonly<Record<string, Reference<D> | readonly Reference<D>[]>>;
  /** What holds within a document, by the JSON pointer of the member that is wrong where it does not. */
  readonly constraints: Constraints<D>;
  /** Members that are sums over other documents, by the member's JSON pointer. */
  readonly sums: Readonly<Record<string, Sum<D>>>;
}

/** Declares a collection. */
export function defineCollection<D extends Doc>(
  name: string,
  spec: {
    readonly key: (doc: D) => string;
    readonly indexes?: Collection<D>['indexes'];
    readonly unique?: Collection<D>['unique'];
    readonly distinct?: Collection<D>['distinct'];
    readonly references?: Collection<D>['references'];
    readonly constraints?: Collection<D>['constraints'];
    readonly sums?: Collection<D>['sums'];
  },
): Collection<D> {
  const { key, indexes = {}, unique = {}, distinct = {}, references = {}, constraints = {}, sums = {} } = spec;
  return Object.freeze({ name, key, indexes, unique, distinct, references, constraints, sums });
}
