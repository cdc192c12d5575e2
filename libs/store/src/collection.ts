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
  readonly by?: Reader<Doc, string | readonly string[]>;
  /** What is wrong where there is none, when its key says it badly. */
  readonly tells?: Reader<D, string>;
  /** Members that a document and those that it names have alike. */
  readonly sharing?: readonly string[];
}

/** What is true of every document that a service writes, beyond its form; documents that others bring are held against it. */
export interface Constraint<D extends Doc = Doc> {
  /** What the member at the pointer must be, in this document. */
  readonly says: string | Reader<D, string>;
  readonly holds: Reader<D, boolean>;
}

/** What time alone brings about: no document that others bring has it before that instant of the space. */
export interface Awaited<D extends Doc = Doc> {
  /** Since when the document may be as it is; undefined where that is at any time. */
  readonly since: Reader<D, number | undefined>;
  /** What it must not be before, in words. */
  readonly says: string;
}

/** What the constraints of a collection are by the JSON pointer of the member that is wrong where they do not hold. */
export type Constraints<D extends Doc = Doc> = Readonly<Record<string, Constraint<D> | readonly Constraint<D>[]>>;

/** What a document adds to the one of this key. */
export interface Part {
  readonly key: string;
  readonly amount: number;
}

/** A member that is the sum of what the documents of another collection of the same service add to it. */
export interface Sum<D extends Doc = Doc> {
  readonly of: string;
  /** What is summed, in words: `the pending debits`. */
  readonly says: string;
  /** Undefined where the document is exempt. */
  readonly value: Reader<D, number | undefined>;
  /** True where the member may be more than the sum: some was there before the others. */
  readonly isLeast?: boolean;
  /** What the others name the document by; its key, where this is absent. */
  readonly by?: Reader<D, string>;
  /** What one of the others adds, and to the document of which key; undefined where it adds to none. */
  readonly part: Reader<Doc, Part | readonly Part[] | undefined>;
  /** What is wrong where the sum is another, when it is not that the member itself must be the sum. */
  readonly tells?: Reader<D, string>;
}

/** Documents of one collection that cancel each other out: what one gives, another has got. */
export interface Balanced<D extends Doc = Doc> {
  /** What is wrong with a group whose amounts do not add up to 0, by how far they are away from it. */
  readonly says: (excess: number) => string;
  /** Which documents belong together; undefined for one that belongs to none. */
  readonly by: Reader<D, string | undefined>;
  readonly amount: Reader<D, number>;
}

/** A value that another document tells of before and after it has changed it; `change` is absent where it tells of neither. */
export interface Step {
  readonly key: string;
  readonly change?: { readonly before: number; readonly after: number };
}

/** A member to which the documents of another collection of the same service lead, each from what the one before it has left. */
export interface Trail<D extends Doc = Doc> {
  readonly of: string;
  /** What leads there, in words: `the lines of its statement`. */
  readonly says: string;
  /** Undefined where the document is exempt. */
  readonly value: Reader<D, number | undefined>;
  /** What one of the others changed, and in the documents of which keys. */
  readonly steps: Reader<Doc, readonly Step[]>;
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
  /** What time brings about, by the JSON pointer of the member that tells of it. */
  readonly awaited: Readonly<Record<string, Awaited<D>>>;
  /** Members that are sums over other documents, by the member's JSON pointer. */
  readonly sums: Readonly<Record<string, Sum<D> | readonly Sum<D>[]>>;
  /** Documents that cancel each other out, by the JSON pointer of the member that is wrong where they do not. */
  readonly balanced: Readonly<Record<string, Balanced<D>>>;
  /** Members to which other documents lead, by the member's JSON pointer. */
  readonly trails: Readonly<Record<string, Trail<D>>>;
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
    readonly awaited?: Collection<D>['awaited'];
    readonly sums?: Collection<D>['sums'];
    readonly balanced?: Collection<D>['balanced'];
    readonly trails?: Collection<D>['trails'];
  },
): Collection<D> {
  return Object.freeze({
    indexes: {},
    unique: {},
    distinct: {},
    references: {},
    constraints: {},
    awaited: {},
    sums: {},
    balanced: {},
    trails: {},
    ...spec,
    name,
  });
}
