import type { Collection, Doc } from '../collection';
import { deepFreeze } from '../freeze';
import { UniqueViolation } from '../store';

/** The rows of one collection in memory, with their secondary keys. */
export class Table {
  private readonly rows = new Map<string, Doc>();
  /** Place of each key in the order in which documents were first put. */
  private readonly places = new Map<string, number>();
  private lastPlace = 0;
  private readonly indexes = new Map<string, Map<string, Set<string>>>();
  private readonly uniques = new Map<string, Map<string, string>>();

  constructor(private readonly collection: Collection) {
    for (const name of Object.keys(collection.indexes)) this.indexes.set(name, new Map());
    for (const name of Object.keys(collection.unique)) this.uniques.set(name, new Map());
  }

  get(key: string): Doc | undefined {
    return this.rows.get(key);
  }

  all(): readonly Doc[] {
    return [...this.rows.values()];
  }

  find(index: string, value: string): readonly Doc[] {
    const entries = this.indexes.get(index);
    if (entries === undefined) throw new TypeError(`${this.collection.name} has no index ${index}`);
    const docs: Doc[] = [];
    for (const key of this.inOrder(entries.get(value) ?? [])) {
      const doc = this.rows.get(key);
      if (doc !== undefined) docs.push(doc);
    }
    return docs;
  }

  /** Puts a document and returns the one it replaced. */
  put(doc: Doc): Doc | undefined {
    const key = this.collection.key(doc);
    this.refuseDuplicates(doc, key);
    const previous = this.rows.get(key);
    if (previous === undefined) this.places.set(key, this.lastPlace++);
    else this.unlink(previous, key);
    this.rows.set(key, deepFreeze(doc));
    this.link(doc, key);
    return previous;
  }

  remove(key: string): Doc | undefined {
    const previous = this.rows.get(key);
    if (previous !== undefined) {
      this.unlink(previous, key);
      this.rows.delete(key);
      this.places.delete(key);
    }
    return previous;
  }

  /** A changed document is linked anew and stands last in its set; its place tells where it belongs. */
  private inOrder(keys: Iterable<string>): readonly string[] {
    return [...keys].sort((one, other) => (this.places.get(one) ?? 0) - (this.places.get(other) ?? 0));
  }

  private refuseDuplicates(doc: Doc, key: string): void {
    for (const [name, valueOf] of Object.entries(this.collection.unique)) {
      const value = valueOf(doc);
      const holder = value === undefined ? undefined : this.uniques.get(name)?.get(value);
      if (holder !== undefined && holder !== key) throw new UniqueViolation(this.collection.name, name, String(value));
    }
  }

  private link(doc: Doc, key: string): void {
    for (const [name, valueOf] of Object.entries(this.collection.indexes)) {
      for (const value of valuesOf(valueOf(doc))) {
        const entries = this.indexes.get(name);
        const keys = entries?.get(value);
        if (keys === undefined) entries?.set(value, new Set([key]));
        else keys.add(key);
      }
    }
    for (const [name, valueOf] of Object.entries(this.collection.unique)) {
      const value = valueOf(doc);
      if (value !== undefined) this.uniques.get(name)?.set(value, key);
    }
  }

  private unlink(doc: Doc, key: string): void {
    for (const [name, valueOf] of Object.entries(this.collection.indexes)) {
      for (const value of valuesOf(valueOf(doc))) this.indexes.get(name)?.get(value)?.delete(key);
    }
    for (const [name, valueOf] of Object.entries(this.collection.unique)) {
      const value = valueOf(doc);
      if (value !== undefined) this.uniques.get(name)?.delete(value);
    }
  }
}

function valuesOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
