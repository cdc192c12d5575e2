import type { Evidence, RuleOfConduct } from '../conduct-rule';
import type { Observation } from '../observation';
import { requestsOf, type Repetition } from '../repetition';
import { EARLY_MS, othersTooSoon } from '../too-soon';
import { inSeries } from './in-series';

const MOST_ATTEMPTS = 5;
/** Gaps that differ by less have not grown: whoever backs off at least adds half. */
const GROWTH = 1.2;
/** Gaps that must shrink in a row: two may by chance. */
const SHRINKING = 3;
/** Milliseconds below which a gap is no wait at all. */
const NO_WAIT_MS = 50;

/** Again before the answer's own `Retry-After` was over. */
export const ignoredRetryAfter: RuleOfConduct = {
  rule: 'ignored-retry-after',
  severity: 'warning',
  advice: 'Wait as long as Retry-After says before the next attempt; in a test, advance the clock of the space.',
  find: (scene) => [...sameTooSoon(scene), ...othersTooSoon(scene.all).map(refusedMeanwhile)],
};

const sameTooSoon = inSeries(
  isTooSoon,
  (series) => `Retry-After asked for ${waitsOf(series)} ms, the next attempt came after ${gapsOf(series)} ms`,
);

function refusedMeanwhile(requests: readonly Observation[]): Evidence {
  const [first] = requests;
  return {
    seen: `Retry-After asked for ${String(first?.retryAfterMs)} ms, ${String(requests.length - 1)} other requests were refused within it`,
    requests,
  };
}

function isTooSoon({ first, gapMs }: Repetition): boolean {
  const wantedMs = first.retryAfterMs;
  return wantedMs !== undefined && gapMs < wantedMs - EARLY_MS;
}

function waitsOf(series: readonly Repetition[]): string {
  return series.map(({ first }) => String(first.retryAfterMs)).join(', ');
}

/** Attempts that follow each other at one pace. */
export const noBackoff: RuleOfConduct = {
  rule: 'no-backoff',
  severity: 'warning',
  advice: 'Let the wait between attempts grow, at least to double, and add some chance to it.',
  find: ({ chains }) =>
    chains
      .map((chain) => chain.filter(({ first }) => first.retryAfterMs === undefined))
      .filter(
        (chain) => chain.length >= 2 && hasNoGrowth(chain.map(({ gapMs }) => gapMs)) && !growsInVirtualTime(chain),
      )
      .map((chain) => ({
        seen: `${String(chain.length + 1)} attempts with gaps of ${gapsOf(chain)} ms`,
        requests: requestsOf(chain),
      })),
};

export const tooManyAttempts: RuleOfConduct = {
  rule: 'too-many-attempts',
  severity: 'warning',
  advice: `Give up after ${String(MOST_ATTEMPTS)} attempts and say so.`,
  find: ({ chains }) =>
    chains
      .filter((chain) => chain.length + 1 > MOST_ATTEMPTS)
      .map((chain) => ({
        seen: `${String(chain.length + 1)} attempts at one request`,
        requests: requestsOf(chain),
      })),
};

/** One pace is what a loop has, and so are waits that only shrink; chance within a growing wait has neither. */
function hasNoGrowth(gaps: readonly number[]): boolean {
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  if (most <= least * GROWTH || most < NO_WAIT_MS) return true;
  return gaps.length >= SHRINKING && gaps.every((gap, i) => i === 0 || gap <= (gaps[i - 1] ?? 0));
}

/** Where a test moves the clock in place of waiting, what the answers themselves take hides how its waits grow. */
function growsInVirtualTime(chain: readonly Repetition[]): boolean {
  const gaps = chain.map(({ first, again }) => again.entry.at - first.entry.at);
  return gaps.every((gap, i) => gap >= NO_WAIT_MS && (i === 0 || gap >= (gaps[i - 1] ?? 0) * GROWTH));
}

function gapsOf(series: readonly Repetition[]): string {
  return series.map(({ gapMs }) => String(Math.round(gapMs))).join(', ');
}
