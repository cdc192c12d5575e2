import { MINUTE } from '@sadpath/clock';
import type { RuleOfConduct } from '../conduct-rule';
import { isSuccess } from '../observation';
import { movedBetween } from '../order';
import { timesOf, type Repetition } from '../repetition';
import { inSeries } from './in-series';

/** Headers that differ from request to request and change nothing. */
const VOLATILE =
  /^(?:x-sandbox-|x-request-id$|traceparent$|tracestate$|date$|content-length$|connection$|user-agent$|idempotency-key$)/;
/** Who moves the clock by more does not wait for another attempt: the test asks whether time has lifted the refusal. */
const MOVED_MS = 2 * MINUTE;

/** The same again after a refusal that only a change can lift. */
export const retriedRefusal: RuleOfConduct = {
  rule: 'retried-refusal',
  severity: 'warning',
  advice: 'Do not send a refused request again until what the code names has changed; tell the user instead.',
  find: inSeries(
    isBlindRepetition,
    (series) => `${refusalOf(series)} was answered with the same request, and it was refused again${timesOf(series)}`,
  ),
};

function refusalOf([repetition]: readonly Repetition[]): string {
  return `${repetition?.first.entry.code ?? ''} (${repetition?.first.retry ?? ''})`;
}

/** That the same refusal came again is the proof that nothing had changed; what the client did in between excuses it. */
function isBlindRepetition({ first, again, between }: Repetition): boolean {
  if (first.retry !== 'never' && first.retry !== 'after-change') return false;
  if (first.entry.code !== again.entry.code || hasChanged(first.entry.headers, again.entry.headers)) return false;
  // Another token lifts only what is refused for the token; repetitions are of one user, whatever token he has.
  if (first.entry.status === 401 && first.entry.digests?.token !== again.entry.digests?.token) return false;
  if (between.some((other) => !other.traits.isRead && !other.traits.isLogin && isSuccess(other))) return false;
  return movedBetween(first, again) < MOVED_MS;
}

function hasChanged(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].some((name) => !VOLATILE.test(name) && String(before[name]) !== String(after[name]));
}
