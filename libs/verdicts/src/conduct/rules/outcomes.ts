import type { Evidence, RuleOfConduct } from '../conduct-rule';
import { openOutcomesOf, type OpenOutcome } from '../open-outcomes';
import { timesOf, type Repetition } from '../repetition';
import { inSeries } from './in-series';
import { answerOf, isBlind, wasChecked } from './money';

const againUnchecked = inSeries(
  isUnchecked,
  (series) =>
    `${series[0]?.first.entry.code ?? ''} leaves open what was done, and it was sent again without a look${timesOf(series)}`,
);

/** The next write, though nobody knows what became of the first. */
export const uncheckedOutcome: RuleOfConduct = {
  rule: 'unchecked-outcome',
  severity: 'warning',
  advice: 'Read what became of a request whose answer leaves it open, before it is sent again or another follows it.',
  find: (scene) => [...againUnchecked(scene), ...openOutcomesOf(scene.all).map(leftOpen)],
};

function isUnchecked(repetition: Repetition): boolean {
  return repetition.first.retry === 'check-first' && !wasChecked(repetition) && !isBlind(repetition);
}

function leftOpen({ first, next }: OpenOutcome): Evidence {
  const went = next.entry.operation ?? next.entry.method;
  return {
    seen: `${answerOf(first)} to ${first.entry.operation ?? first.entry.method}; nobody looked what became of it before ${went} was sent`,
    requests: [first, next],
  };
}
