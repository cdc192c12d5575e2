import type { Evidence, RuleOfConduct } from '../conduct-rule';
import { isSuccess, isUncertain, type Observation } from '../observation';
import { requestsOf, seriesOf, timesOf, type Repetition } from '../repetition';
import { inSeries } from './in-series';

/** Money sent once more though the first answer was lost, so that nobody knows it for a repetition. */
export const blindMoneyRetry: RuleOfConduct = {
  rule: 'blind-money-retry',
  severity: 'critical',
  advice: 'Repeat a request that moves money under the same key or id only, or look first whether it was carried out.',
  find: ({ ofSameMatter }) =>
    seriesOf(ofSameMatter.filter(isBlind)).map((series): Evidence => {
      const requests = requestsOf(series);
      const { first, again } = series[0] as Repetition;
      return {
        seen: `${answerOf(first)}; then the same again ${keysOf(first, again)}${timesOf(series)}: ${movedBy(requests)}`,
        requests,
      };
    }),
};

/** The next write though the code says that the outcome must be looked up first. */
export const uncheckedOutcome: RuleOfConduct = {
  rule: 'unchecked-outcome',
  severity: 'warning',
  advice: 'After this code, read what became of the request before it is sent again.',
  find: inSeries(
    isUnchecked,
    (series) =>
      `${series[0]?.first.entry.code ?? ''} leaves open what was done, and it was sent again without a look${timesOf(series)}`,
  ),
};

function isUnchecked(repetition: Repetition): boolean {
  return repetition.first.retry === 'check-first' && !wasChecked(repetition) && !isBlind(repetition);
}

function isBlind(repetition: Repetition): boolean {
  const { first, again } = repetition;
  if (!first.traits.movesMoney || !isUncertain(first) || wasChecked(repetition) || isTold(repetition)) return false;
  return first.key === undefined || first.key !== again.key;
}

/** True when the platform knows the same request again without a key: by its path, or by a reference that is that of the first. */
function isTold({ first, again }: Repetition): boolean {
  const { toldBy = [] } = first.traits;
  if (toldBy === 'path') return true;
  return toldBy.some((name) => {
    const reference = memberOf(first, name);
    return typeof reference === 'string' && reference !== '' && reference === memberOf(again, name);
  });
}

function memberOf({ entry: { body } }: Observation, name: string): unknown {
  return body !== null && typeof body === 'object' ? new Map(Object.entries(body)).get(name) : undefined;
}

function wasChecked({ first, between }: Repetition): boolean {
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

function answerOf({ entry: { status, code, hungUp } }: Observation): string {
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
