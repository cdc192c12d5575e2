import { ListOf, Text, Whole } from '@sadpath/forms';
import { Described } from './fields';

/** One of several things that are wrong with a body. */
class PointedProblem {
  @Text({ description: 'JSON pointer into the body' }) pointer: string;
  @Text() message: string;
  @Described({ type: 'array', items: {} }, { optional: true }) nearest?: readonly unknown[];
}

/** Something the sandbox does not know (RFC 9457). */
export class Problem {
  @Text({ description: '`urn:sadpath:problem:` and the kind' }) type: string;
  @Text() title: string;
  @Whole() status: number;
  @Text() detail: string;
  @Described({ type: 'array', items: {} }, { optional: true, description: 'Names that would be known' })
  nearest?: readonly unknown[];
  @ListOf(() => PointedProblem, { optional: true }) problems?: readonly PointedProblem[];
  @Text({ optional: true, description: 'The member that is wrong' }) member?: string;
  @Text({ optional: true, description: 'JSON pointer into the body' }) pointer?: string;
  @Text({ optional: true, description: 'What to use for what has no meaning here' }) instead?: string;
  @Text({ optional: true }) header?: string;
  @Text({ optional: true }) space?: string;
  @Whole({ optional: true }) bytes?: number;
  @Whole({ optional: true, description: 'What the sandbox bears' }) limit?: number;
}
