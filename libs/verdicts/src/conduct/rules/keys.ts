import { DAY } from '@sadpath/clock';
import type { RuleOfConduct } from '../conduct-rule';
import { isSuccess, isUncertain, type Observation } from '../observation';
import { referenceOf } from '../told';

/** One key for two different requests. */
export const keyReused: RuleOfConduct = {
  rule: 'key-reused',
  severity: 'warning',
  advice: 'Make a fresh key for each request, and keep it for the repetitions of that request alone.',
  find: ({ all }) => {
    return reusesOf(all).map(({ before, seen }) => ({
      seen: `the ${seen.key === undefined ? 'reference' : 'key'} ${keyOf(seen) ?? ''} stands for two different requests`,
      requests: [before, seen],
    }));
  },
};

/** No platform remembers a key for longer than a day. */
const REMEMBERED_MS = DAY;

/** Writes whose key stood for another request before. */
export function reusesOf(all: readonly Observation[]): readonly { before: Observation; seen: Observation }[] {
  const first = new Map<string, Observation>();
  return all.flatMap((seen) => {
    const { entry } = seen;
    const key = keyOf(seen);
    if (key === undefined || seen.traits.isRead) return [];
    // A key belongs to whoever uses it, and others may choose the same.
    const owned = JSON.stringify([entry.service, entry.digests?.token, key]);
    const before = first.get(owned);
    if (before === undefined || seen.entry.at - before.entry.at >= REMEMBERED_MS) {
      if (takesKey(seen)) first.set(owned, seen);
      return [];
    }
    return before.content === seen.content ? [] : [{ before, seen }];
  });
}

/** The key, or the reference where the platform has no key. */
function keyOf(seen: Observation): string | undefined {
  return seen.traits.key === undefined ? (seen.key ?? referenceOf(seen)) : seen.key;
}

/** A reference of what was refused is free. */
function takesKey(seen: Observation): boolean {
  return seen.key !== undefined || isSuccess(seen) || isUncertain(seen);
}

/** Money without the key that the platform offers; once for each operation. */
export const keyMissing: RuleOfConduct = {
  rule: 'key-missing',
  severity: 'warning',
  advice: 'Send Idempotency-Key with each request that moves money, so that a repetition is known for one.',
  find: ({ all }) => {
    const without = all.filter(({ traits, key }) => traits.movesMoney && traits.key === 'header' && key === undefined);
    const operations = [...new Set(without.map(({ entry }) => entry.operation ?? ''))];
    return operations.map((operation) => {
      const requests = without.filter(({ entry }) => entry.operation === operation);
      const often = requests.length === 1 ? 'once' : `${String(requests.length)} times`;
      return { seen: `${operation} was sent ${often} without Idempotency-Key`, requests };
    });
  },
};
