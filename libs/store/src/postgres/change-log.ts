import type { Collection, Doc } from '../collection';
import { keysOf, uniquesOf, type Link } from '../links';
import { storableText } from './storable-text';

/** A document, or the number of a sequence, as it stands after a change; a document that is undefined has gone. */
export type Change =
  | {
      readonly collection: Collection;
      readonly key: string;
      readonly before: Doc | undefined;
      readonly doc: Doc | undefined;
    }
  | { readonly sequence: string; readonly value: number };

/** A change as other processes read it. */
export type ToldChange =
  | { readonly put: Doc; readonly in: string }
  | { readonly gone: string; readonly in: string }
  | { readonly sequence: string; readonly value: number };

type Row = readonly string[];

/** What some changes come to, as the parameters of `sadpath_write` behind those of the place and its version. */
export function parametersOf(changes: readonly Change[]): readonly unknown[] {
  const rows = new Rows();
  for (const change of lastOf(changes).values()) rows.add(change);
  return [
    JSON.stringify(changes.map(told)),
    rows.gone,
    rows.put,
    rows.keysGone,
    rows.keysCome,
    rows.uniquesGone,
    rows.uniquesCome,
    rows.numbers,
  ];
}

/** What becomes of a document or of a sequence over all changes. */
interface Fate {
  /** What stood there before the first change, and stands there after the last. */
  readonly first: Change;
  readonly last: Change;
  /** True when it went on the way: one that came back has another place in the order. */
  readonly hasGone: boolean;
}

/** In the order of the last time that each came. */
function lastOf(changes: readonly Change[]): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const change of changes) {
    const name = 'sequence' in change ? `n${change.sequence}` : `d${change.collection.name}\n${change.key}`;
    const known = fates.get(name);
    const isNew = 'doc' in change && change.before === undefined;
    if (isNew) fates.delete(name);
    const hasGone = known?.hasGone === true || ('doc' in change && change.doc === undefined);
    fates.set(name, { first: known?.first ?? change, last: change, hasGone });
  }
  return fates;
}

/** Rows to be removed and to be written, table by table. */
class Rows {
  readonly gone: Row[] = [];
  readonly put: Row[] = [];
  readonly keysGone: Row[] = [];
  readonly keysCome: Row[] = [];
  readonly uniquesGone: Row[] = [];
  readonly uniquesCome: Row[] = [];
  readonly numbers: Row[] = [];

  add({ first, last, hasGone }: Fate): void {
    if ('sequence' in last) {
      this.numbers.push([storableText(last.sequence), JSON.stringify(last.sequence), String(last.value)]);
      return;
    }
    const { collection, doc } = last;
    const before = 'doc' in first ? first.before : undefined;
    const path = [collection.name, storableText(last.key)];
    if (hasGone && before !== undefined) this.gone.push(path);
    if (doc !== undefined) this.put.push([...path, JSON.stringify(doc)]);
    const links = (of: typeof keysOf, one: Doc | undefined): Row[] =>
      one === undefined ? [] : of(collection, one).map((link) => [...path, ...columnsOf(link)]);
    differ([links(keysOf, before), links(keysOf, doc)], this.keysGone, this.keysCome);
    differ([links(uniquesOf, before), links(uniquesOf, doc)], this.uniquesGone, this.uniquesCome);
  }
}

function columnsOf({ name, value }: Link): Row {
  return [name, storableText(value)];
}

/** Adds the rows that are no longer there, and those that are new. */
function differ([before, after]: readonly [readonly Row[], readonly Row[]], gone: Row[], come: Row[]): void {
  const [old, young] = [before, after].map((rows) => new Set(rows.map((row) => JSON.stringify(row)))) as [
    Set<string>,
    Set<string>,
  ];
  gone.push(...before.filter((row) => !young.has(JSON.stringify(row))));
  come.push(...after.filter((row) => !old.has(JSON.stringify(row))));
}

function told(change: Change): ToldChange {
  if ('sequence' in change) return change;
  const { collection, key, doc } = change;
  return doc === undefined ? { gone: key, in: collection.name } : { put: doc, in: collection.name };
}
