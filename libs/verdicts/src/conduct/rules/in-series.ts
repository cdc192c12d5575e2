import type { RuleOfConduct } from '../conduct-rule';
import { requestsOf, seriesOf, type Repetition } from '../repetition';

/** Finds the repetitions of one kind: one piece of evidence for each series of them. */
export function inSeries(
  isOfKind: (repetition: Repetition) => boolean,
  seen: (series: readonly Repetition[]) => string,
): RuleOfConduct['find'] {
  return ({ repetitions }) =>
    seriesOf(repetitions.filter(isOfKind)).map((series) => ({ seen: seen(series), requests: requestsOf(series) }));
}
