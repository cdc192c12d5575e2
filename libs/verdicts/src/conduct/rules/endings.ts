import type { RuleOfConduct } from '../conduct-rule';
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
    // What was refused for its key is not healed by another attempt.
    const reused = new Set(reusesOf(all).map(({ seen }) => seen));
    for (const { content } of all) counts.set(content, (counts.get(content) ?? 0) + 1);
    return all
      .filter(({ retry, content }) => (retry === 'same-request' || retry === 'after-wait') && counts.get(content) === 1)
      .filter((seen) => !wasLookedAt(seen, all) && !reused.has(seen))
      .map((seen) => ({
        seen: `${seen.entry.code ?? ''} (${seen.retry ?? ''}) was the end of it: there was one attempt`,
        requests: [seen],
      }));
  },
};

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
