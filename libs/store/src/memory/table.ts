import type { Collection, Doc } from '../collection';
import { DocumentUsage } from '../document-usage';
import { deepFreeze } from '../freeze';
import { keysOf, uniquesOf, type Link } from '../links';
import { UniqueViolation } from '../store';
import { SecondaryKey } from './secondary-key';
import { weigh } from './weigh';

/** A document and its place in the order of first puts. */
export interface Row {
  readonly doc: Doc;
  readonly order: number;
  /** About what the document takes in memory. */
  readonly bytes: number;
}

/** The rows of one collection in memory, with their secondary keys. */
export class Table {
  private rows = new Map<string, Row>();
  private orders = 0;
  /** False after a row came back to a place before the last one. */
  private isInOrder = true;
  private readonly indexes = new Map<string, SecondaryKey>();
  private readonly uniques = new Map<string, Map<string, string>>();

  constructor(
    private readonly collection: Collection,
    private readonly holdings = new DocumentUsage(),
  ) {
    for (const name of Object.keys(collection.indexes)) this.indexes.set(name, new SecondaryKey());
    for (const name of Object.keys(collection.unique)) this.uniques.set(name, new Map());
  }

  get(key: string): Doc | undefined {
    return this.rows.get(key)?.doc;
  }

  all(): readonly Doc[] {
    if (!this.isInOrder) this.rows = new Map([...this.rows].sort(([, a], [, b]) => a.order - b.order));
    this.isInOrder = true;
    return [...this.rows.values()].map(({ doc }) => doc);
  }

  find(index: string, value: string): readonly Doc[] {
    const entries = this.indexes.get(index);
    if (entries === undefined) throw new TypeError(`${this.collection.name} has no index ${index}`);
    const rows: Row[] = [];
    for (const key of entries.of(value)) {
      const row = this.rows.get(key);
      if (row !== undefined) rows.push(row);
    }
    if (rows.length > 1) rows.sort((a, b) => a.order - b.order);
    return rows.map(({ doc }) => doc);
  }

  /** Puts a document and returns the row it replaced. Throws `UniqueViolation` and `SpaceFull`. */
  put(doc: Doc): Row | undefined {
    const key = this.collection.key(doc);
    this.refuseDuplicates(doc, key);
    const previous = this.rows.get(key);
    const bytes = weigh(doc);
    this.holdings.take(bytes - (previous?.bytes ?? 0));
    this.replace(key, { doc: deepFreeze(doc), order: previous?.order ?? this.orders++, bytes });
    return previous;
  }

  /** Puts a row back in its old place. */
  restore(row: Row): void {
    const key = this.collection.key(row.doc);
    this.holdings.give((this.rows.get(key)?.bytes ?? 0) - row.bytes);
    this.replace(key, row);
    this.isInOrder = false;
  }

  remove(key: string): Row | undefined {
    const previous = this.rows.get(key);
    if (previous !== undefined) {
      this.unlink(previous.doc, key);
      this.rows.delete(key);
      this.holdings.give(previous.bytes);
    }
    return previous;
  }

  /** About what its documents take in memory. */
  get bytes(): number {
    let sum = 0;
    for (const { bytes } of this.rows.values()) sum += bytes;
    return sum;
  }

  private replace(key: string, row: Row): void {
    const previous = this.rows.get(key);
    this.rows.set(key, row);
    if (previous !== undefined && this.hasSameLinks(previous.doc, row.doc)) return;
    if (previous !== undefined) this.unlink(previous.doc, key);
    this.link(row.doc, key);
  }

  private refuseDuplicates(doc: Doc, key: string): void {
    for (const { name, value } of uniquesOf(this.collection, doc)) {
      const holder = this.uniques.get(name)?.get(value);
      if (holder !== undefined && holder !== key) throw new UniqueViolation(this.collection.name, name, value);
    }
  }

  /** Most changes of a document leave what it is found by. */
  private hasSameLinks(one: Doc, other: Doc): boolean {
    const { collection } = this;
    return (
      isSame(keysOf(collection, one), keysOf(collection, other)) &&
      isSame(uniquesOf(collection, one), uniquesOf(collection, other))
    );
  }

  private link(doc: Doc, key: string): void {
    for (const { name, value } of keysOf(this.collection, doc)) this.indexes.get(name)?.add(value, key);
    for (const { name, value } of uniquesOf(this.collection, doc)) this.uniques.get(name)?.set(value, key);
  }

  private unlink(doc: Doc, key: string): void {
    for (const { name, value } of keysOf(this.collection, doc)) this.indexes.get(name)?.remove(value, key);
    for (const { name, value } of uniquesOf(this.collection, doc)) this.uniques.get(name)?.delete(value);
  }
}

function isSame(some: readonly Link[], others: readonly Link[]): boolean {
  const isOther = ({ name, value }: Link, at: number): boolean => {
    const other = others[at];
    return other?.name === name && other.value === value;
  };
  return some.length === others.length && some.every(isOther);
}
