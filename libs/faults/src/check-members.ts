import { isObject } from '@sadpath/json';
import { nearest } from './nearest';
import type { RuleProblems } from './rule-problems';
import type { KnownShape } from './vocabulary';

/** A form that may be meant, and the part of it that is being looked at. */
interface Candidate<T> {
  readonly owner: T;
  readonly shape: KnownShape;
}

/** Where in a rule the members stand, and whose they should be. */
interface Place {
  readonly at: string;
  readonly whose: string;
  readonly problems: RuleProblems;
}

/**
 * Those whose form may have all that is wanted of it: a member that none of them has would never be met, and is told. None
 * are left then.
 */
export function thoseHaving<T>(wanted: unknown, candidates: readonly Candidate<T>[], place: Place): readonly T[] {
  if (Array.isArray(wanted)) return havingItems(wanted, candidates, place);
  if (!isObject(wanted)) return candidates.map(({ owner }) => owner);
  const objects = candidates.filter(({ shape }) => !shape.isList || shape.members === undefined);
  return Object.entries(wanted).reduce<readonly T[]>(
    (left, [name, value]) => {
      const kept = objects.filter(({ owner }) => left.includes(owner));
      return kept.length === 0 ? [] : havingMember([name, value], kept, place);
    },
    objects.map(({ owner }) => owner),
  );
}

function havingItems<T>(
  wanted: readonly unknown[],
  candidates: readonly Candidate<T>[],
  { at, ...place }: Place,
): readonly T[] {
  return wanted.reduce<readonly T[]>(
    (left, item, i) => {
      const kept = candidates.filter(({ owner, shape }) => shape.isList && left.includes(owner));
      const items = kept.map(({ owner, shape }) => ({ owner, shape: { ...shape, isList: false } }));
      return items.length === 0 ? left : thoseHaving(item, items, { at: `${at}/${String(i)}`, ...place });
    },
    candidates.map(({ owner }) => owner),
  );
}

function havingMember<T>(
  [name, value]: readonly [string, unknown],
  candidates: readonly Candidate<T>[],
  { at, whose, problems }: Place,
): readonly T[] {
  const inner = candidates.flatMap(({ owner, shape: { members } }) => {
    const shape = members === undefined ? ANYTHING : members.get(name)?.();
    return shape === undefined ? [] : [{ owner, shape }];
  });
  if (inner.length > 0) return thoseHaving(value, inner, { at: `${at}/${name}`, whose, problems });
  const names = candidates.flatMap(({ shape: { members } }) => [...(members?.keys() ?? [])]);
  problems.add(`${at}/${name}`, `is no member of ${whose}`, () => nearest(name, names));
  return [];
}

const ANYTHING: KnownShape = { members: undefined, isList: false };
