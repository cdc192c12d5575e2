import type { RuleOfConduct } from '../conduct-rule';
import { openOutcomesOf } from '../open-outcomes';
import { reusesOf } from './keys';
import { isUncertain, type Observation } from '../observation';
import { TOLERANCE_MS } from '../order';
import { timesOf, type Repetition } from '../repetition';
import { inSeries } from './in-series';

/** What another attempt could have brought to its end. */
export const gaveUp: RuleOfConduct = {
  rule: 'gave-up',
  severity: 'info',
  advice: 'The code allows the same request again, after a wait where it says so.',
  find: ({ all }) => {
    const counts = new Map<string, number>();
    // What was refused for its key is not healed by another attempt; of what is left open another rule tells.
    const others = new Set([
      ...reusesOf(all).map(({ seen }) => seen),
      ...openOutcomesOf(all).map(({ first }) => first),
    ]);
    for (const { matter } of all) counts.set(matter, (counts.get(matter) ?? 0) + 1);
    return all
      .filter(
        (seen) => couldGoOn(seen) && counts.get(seen.matter) === 1 && !wasLookedAt(seen, all) && !others.has(seen),
      )
      .map((seen) => ({ seen: `${wordsOf(seen)} was the end of it: there was one attempt`, requests: [seen] }));
  },
};

/** By what the code says; where no answer came, unless the client has broken off what it did not want any more. */
function couldGoOn({ retry, entry: { status, hungUp } }: Observation): boolean {
  return retry === 'same-request' || retry === 'after-wait' || (status === 0 && hungUp !== true);
}

function wordsOf({ entry: { code }, retry }: Observation): string {
  return code === undefined ? 'a lost answer' : `${code} (${retry ?? ''})`;
}

/** Whoever looks what became of a write has not given up, whatever he sees then. */
function wasLookedAt(seen: Observation, all: readonly Observation[]): boolean {
  if (seen.traits.isRead || !isUncertain(seen)) return false;
  return all.some(
    ({ traits, entry, startedAt }) =>
      traits.isRead && entry.service === seen.entry.service && startedAt >= seen.endedAt - TOLERANCE_MS,
  );
}

/** Hung up, and asked again. */
export const impatientClient: RuleOfConduct = {
  rule: 'impatient-client',
  severity: 'warning',
  advice: 'Wait longer for an answer than the platform takes, or ask what became of the first request.',
  find: inSeries(
    ({ first }) => first.entry.hungUp === true,
    (series) =>
      `the client hung up after ${patienceOf(series)} ms or less, and sent the request again${timesOf(series)}`,
  ),
};

function patienceOf(series: readonly Repetition[]): string {
  return String(Math.max(...series.map(({ first }) => Math.round(first.entry.tookMs))));
}
