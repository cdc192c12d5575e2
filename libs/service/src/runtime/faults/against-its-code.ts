import type { Effect } from '@sadpath/faults';
import type { ServiceVocabulary } from '../vocabulary';

/** What there is to say of a phase in which the code tells something else of the effect than what happens; undefined where they agree. */
export function againstItsCode({ phase, error }: Effect, words: ServiceVocabulary): string | undefined {
  const told = error && words.find(error.code)?.spec.phase;
  if (error === undefined || told === undefined || told === (phase ?? 'before')) return undefined;
  return told === 'after'
    ? `phase before: the operation does not run and nothing has moved, though ${error.code} tells of an effect that stands`
    : `phase after: the operation runs and its effect stands, though ${error.code} says that nothing has been written`;
}
