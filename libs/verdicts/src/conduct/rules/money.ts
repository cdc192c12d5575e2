import type { Evidence, RuleOfConduct } from '../conduct-rule';
import { isSuccess, isUncertain, type Observation } from '../observation';
import { requestsOf, seriesOf, timesOf, type Repetition } from '../repetition';
import { twiceAtOnce } from '../at-once';
import { isTold } from '../told';

/** Money sent once more though the first answer was lost, so that nobody knows it for a repetition. */
export const blindMoneyRetry: RuleOfConduct = {
  rule: 'blind-money-retry',
  severity: 'critical',
  advice: 'Repeat a request that moves money under the same key or id only, or look first whether it was carried out.',
  find: ({ all, ofSameMatter }) => [
    ...seriesOf(ofSameMatter.filter(isBlind)).map(repeated),
    ...twiceAtOnce(all).map(doubled),
  ],
};

function repeated(series: readonly Repetition[]): Evidence {
  const requests = requestsOf(series);
  const { first, again } = series[0] as Repetition;
  return {
    seen: `${answerOf(first)}; then the same again ${keysOf(first, again)}${timesOf(series)}: ${movedBy(requests)}`,
    requests,
  };
}

function doubled(requests: readonly Observation[]): Evidence {
  const [first, again] = requests as readonly [Observation, Observation];
  return {
    seen: `before an answer came, the same was sent again ${keysOf(first, again)}: ${movedBy(requests)}`,
    requests,
  };
}

export function isBlind(repetition: Repetition): boolean {
  const { first, again } = repetition;
  if (!first.traits.movesMoney || !isUncertain(first) || wasChecked(repetition) || isTold(repetition)) return false;
  return first.key === undefined || first.key !== again.key;
}

export function wasChecked({ first, between }: Repetition): boolean {
  return between.some(
    (other) => other.traits.isRead && isSuccess(other) && other.entry.service === first.entry.service,
  );
}

/** How often the money went, all attempts together: one that had failed before nothing happened hides none that had not. */
function movedBy(requests: readonly Observation[]): string {
  const amount = amountOf(requests.at(-1) as Observation);
  const { length: times } = requests.filter((each) => each.hadEffect || isSuccess(each));
  if (times > 2) return `${amount} moved ${String(times)} times`;
  return times === 2 ? `${amount} moved twice` : `${amount} may have moved twice`;
}

/** What was answered, or that nothing was. */
export function answerOf({ entry: { status, code, hungUp } }: Observation): string {
  if (hungUp === true) return 'the client hung up before the answer';
  return status === 0 ? 'no answer came' : `${String(status)} ${code ?? ''} was answered`.trim();
}

function keysOf(first: Observation, again: Observation): string {
  if (first.matter === again.matter && first.content !== again.content) return 'under another reference';
  if (first.key === undefined && again.key === undefined) return 'without a key';
  return again.key === undefined ? 'without its key' : 'under another key';
}

const AMOUNT = /^(?:amount|value|total)$/i;

function amountOf({ entry: { body } }: Observation): string {
  if (body === null || typeof body !== 'object') return 'the money';
  const found = Object.entries(body).find(([name]) => AMOUNT.test(name));
  const { currency } = body as { readonly currency?: unknown };
  if (found === undefined) return 'the money';
  return typeof currency === 'string' ? `${String(found[1])} ${currency}` : String(found[1]);
}
