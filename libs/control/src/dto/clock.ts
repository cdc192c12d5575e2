import { Anything, ListOf, OneOf, Text, Whole } from '@sadpath/forms';
import { Instant } from './fields';

/** A job that has run, or will. */
export class Job {
  @Instant() at: string;
  @Text() service: string;
  @Text() job: string;
  @Text({ description: 'Key of what it is about' }) entity: string;
}

/** The time of a space and its due jobs. */
export class ClockAnswer {
  @Instant() now: string;
  @OneOf(['running', 'frozen']) mode: string;
  @Instant() start: string;
  @ListOf(() => Job) due: readonly Job[];
}

/** The time after a move, with the jobs that have run. */
export class MovedClockAnswer extends ClockAnswer {
  @ListOf(() => Job) ran: readonly Job[];
}

/** A move of the clock. */
export class ClockBody {
  @OneOf(['freeze', 'advance', 'set', 'resume', 'reset']) action: string;
  @Text({
    optional: true,
    description: 'Of `set` and `freeze`: ISO 8601, a date (its midnight in UTC) or a time with a zone',
  })
  instant?: string;
  @Text({ optional: true, description: 'Of `advance`: an ISO 8601 duration' }) duration?: string;
}

/** A due job. */
export class JobBody {
  @Whole({ description: 'Milliseconds since 1970' }) at: number;
  @Text() service: string;
  @Text() job: string;
  @Text() entity: string;
  @Anything({ optional: true }) payload?: unknown;
}
