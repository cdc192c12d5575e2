import { isSuccess, type Observation } from './observation';
import { isKnownLater } from './order';
import { resourcesOf } from './resources';

/** A write of which nobody knows what became, and the next at the same thing, sent without a look. */
export interface OpenOutcome {
  readonly first: Observation;
  readonly next: Observation;
}

/** Writes that may be under way together with one that is left open. */
const MOST_AT_ONCE = 8;

/** Writes that were left open: tried once, not looked at, and followed by another write at the same account or wallet. */
export function openOutcomesOf(all: readonly Observation[]): readonly OpenOutcome[] {
  const attempts = countedBy(all, ({ content }) => content);
  const tasks = countedBy(all, ({ matter }) => matter);
  const followers = followersOf(all);
  const laterOf = (first: Observation, place: number | undefined, left = MOST_AT_ONCE): number | undefined => {
    const next = place === undefined ? undefined : all[place];
    if (next === undefined || left === 0 || isKnownLater(first, next)) return left === 0 ? undefined : place;
    return laterOf(first, followers[place ?? 0], left - 1);
  };
  return all.flatMap((first, place): readonly OpenOutcome[] => {
    if (!isLeftOpen(first) || attempts.get(first.content) !== 1 || tasks.get(first.matter) !== 1) return [];
    const following = laterOf(first, followers[place]);
    const next = following === undefined ? undefined : all[following];
    if (following === undefined || next === undefined) return [];
    // Who does several things at once may look a little later.
    const until = areAtOnce(all) ? all.length : following;
    return all.slice(place + 1, until).some((other) => isLook(other, first)) ? [] : [{ first, next }];
  });
}

/** No answer came, the code says that it must be looked up, or the answer was lost after the money had moved. */
function isLeftOpen({ traits, retry, hadEffect, entry: { status } }: Observation): boolean {
  if (traits.isRead || traits.isLogin) return false;
  if (retry === 'check-first') return true;
  if (!traits.movesMoney || retry === 'never' || retry === 'after-change') return false;
  return status === 0 || (status >= 500 && hadEffect);
}

function isLook(other: Observation, first: Observation): boolean {
  return other.traits.isRead && isSuccess(other) && other.entry.service === first.entry.service;
}

/** For each place, that of the next write of the same client at one of the same things. */
function followersOf(all: readonly Observation[]): readonly (number | undefined)[] {
  const next = new Map<string, number>();
  const found: (number | undefined)[] = [];
  for (let place = all.length - 1; place >= 0; place--) {
    const seen = all[place] as Observation;
    const names = seen.traits.isRead || seen.traits.isLogin ? [] : resourcesOf(seen).map((name) => ownedBy(seen, name));
    const places = names.map((name) => next.get(name)).filter((each) => each !== undefined);
    found[place] = places.length === 0 ? undefined : Math.min(...places);
    for (const name of names) next.set(name, place);
  }
  return found;
}

function ownedBy({ entry: { service, digests } }: Observation, name: string): string {
  return JSON.stringify([service, digests?.token, name]);
}

const concurrent = new WeakMap<readonly Observation[], boolean>();

/** True where the client had more than one payment under way. */
function areAtOnce(all: readonly Observation[]): boolean {
  const known = concurrent.get(all);
  if (known !== undefined) return known;
  const payments = all.filter(({ traits }) => traits.movesMoney);
  const found = payments.some((seen, i) => i > 0 && seen.startedAt < (payments[i - 1]?.endedAt ?? 0) - 1);
  concurrent.set(all, found);
  return found;
}

function countedBy(all: readonly Observation[], wordOf: (seen: Observation) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const seen of all) counts.set(wordOf(seen), (counts.get(wordOf(seen)) ?? 0) + 1);
  return counts;
}
