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
  /** Its key. */
  readonly id: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly changes: readonly Change[];
}

/** What is different between documents by their keys, and the same later. */
export function diffDocs(old: ReadonlyMap<string, Doc>, now: ReadonlyMap<string, Doc>): readonly DocChange[] {
  const gone = [...old].filter(([id]) => !now.has(id)).map(([id]): DocChange => ({ id, kind: 'gone', changes: [] }));
  const others = [...now].flatMap(([id, doc]): readonly DocChange[] => {
    const previous = old.get(id);
    if (previous === undefined) return [{ id, kind: 'new', changes: [] }];
    const changes = diffValues('', previous, doc);
    return changes.length === 0 ? [] : [{ id, kind: 'changed', changes }];
  });
  return [...others, ...gone];
}

/** What is different between two values, member by member; `path` is where they stand. */
export function diffValues(path: string, before: unknown, after: unknown): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => diffValues(path === '' ? name : `${path}.${name}`, before[name], after[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
