import type { Doc } from '../api/control-types';

/** One member that differs; `undefined` where it is not there. */
export interface Change {
  /** Names from the document down, with dots. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A document that came, went or changed. */
export interface DocChange {
  readonly id: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly changes: readonly Change[];
}

/** What is different in a collection, document by document; those are told apart by what `idOf` says. */
export function diffDocs(before: readonly Doc[], after: readonly Doc[]): readonly DocChange[] {
  const old = new Map(before.map((doc) => [idOf(doc), doc]));
  const now = new Map(after.map((doc) => [idOf(doc), doc]));
  const gone = [...old].filter(([id]) => !now.has(id)).map(([id]): DocChange => ({ id, kind: 'gone', changes: [] }));
  const others = [...now].flatMap(([id, doc]): readonly DocChange[] => {
    const previous = old.get(id);
    if (previous === undefined) return [{ id, kind: 'new', changes: [] }];
    const changes = diffValues('', previous, doc);
    return changes.length === 0 ? [] : [{ id, kind: 'changed', changes }];
  });
  return [...others, ...gone];
}

/** What a document is called: its id, else its first member that is a text and unlike a name of a kind. */
export function idOf(doc: Doc): string {
  const own = doc['id'] ?? doc['key'] ?? Object.values(doc)[0];
  return typeof own === 'string' ? own : JSON.stringify(own);
}

function diffValues(path: string, before: unknown, after: unknown): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => diffValues(path === '' ? name : `${path}.${name}`, before[name], after[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
