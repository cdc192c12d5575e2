import { Flag, ListOf, Nested, OneOf, Text, Whole } from '@sadpath/forms';
import { PAIR_STATES, SEVERITIES } from '@sadpath/verdicts';
import { Described, Instant } from './fields';

/** What cuts the list of pairs down. */
export class CoverageQuery {
  @Text({ optional: true, description: 'Only pairs of this service', example: 'wallet' }) service?: string;
  @Text({ optional: true, description: 'Only pairs of this operation', example: 'debitWallet' }) operation?: string;
  @OneOf(PAIR_STATES, { optional: true, description: 'Only pairs in this state' }) state?: string;
}

/** How much of something was met. */
class Share {
  @Whole() total: number;
  @Whole() met: number;
  @Whole() natural: number;
  @Whole() forced: number;
  @Whole({ nullable: true, description: 'Whole percents, rounded down; null where there is nothing to meet' })
  percent: number | null;
}

/** The shares of pairs of operation and code, and of codes. */
class Figure {
  @Nested(() => Share) pairs: Share;
  @Nested(() => Share) codes: Share;
}

/** Of all there is, of the services that were used, of the operations that were called. */
class Figures {
  @Nested(() => Figure) all: Figure;
  @Nested(() => Figure) used: Figure;
  @Nested(() => Figure) called: Figure;
}

/** What meets a pair, as one line of a shell. */
class WaysToMeet {
  @Text({ optional: true }) natural?: string;
  @Text() forced: string;
}

/** A space that met a pair. */
class MeetingSpaceInfo {
  @Text() id: string;
  @Text({ optional: true }) label?: string;
}

/** An operation with a code that it declares. */
export class CoveredPairInfo {
  @Text() service: string;
  @Text() operation: string;
  @Text({ description: '`service/code`' }) code: string;
  @Nested(() => WaysToMeet) meet: WaysToMeet;
  @OneOf(PAIR_STATES) state: string;
  @Whole() natural: number;
  @Whole() forced: number;
  @Instant({ optional: true }) firstAt?: string;
  @Instant({ optional: true }) lastAt?: string;
  @ListOf(() => MeetingSpaceInfo) spaces: readonly MeetingSpaceInfo[];
}

/** An operation with how often it was called. */
class CalledOperationInfo {
  @Text() service: string;
  @Text() operation: string;
  @Whole() calls: number;
}

/** A code that an operation was forced to answer and does not declare. */
class UndeclaredPairInfo {
  @Text() service: string;
  @Text() operation: string;
  @Text({ description: '`service/code`' }) code: string;
  @Whole() forced: number;
  @ListOf(() => MeetingSpaceInfo) spaces: readonly MeetingSpaceInfo[];
}

/** Which errors the requests have met. */
export class CoverageAnswer {
  @Nested(() => Figures) figures: Figures;
  @ListOf(() => CalledOperationInfo) operations: readonly CalledOperationInfo[];
  @ListOf(() => CoveredPairInfo) items: readonly CoveredPairInfo[];
  @ListOf(() => UndeclaredPairInfo, {
    optional: true,
    description: 'Forced on operations that do not declare them: in no figure',
  })
  undeclared?: readonly UndeclaredPairInfo[];
}

/** What other sandboxes have counted. */
export class MergeBody {
  @Described(
    { type: 'array', items: { $ref: '#/components/schemas/CoverageAnswer' } },
    { description: 'What `GET coverage` answered there' },
  )
  runs: readonly CoverageAnswer[];
}

/** How many pairs were added. */
export class MergeAnswer {
  @Whole() merged: number;
}

/** What cuts the findings down. */
export class ConductQuery {
  @OneOf(['*'], { optional: true, description: '`*`: in all spaces' }) space?: string;
  @OneOf(SEVERITIES, { optional: true, description: 'Only findings of this severity' }) severity?: string;
}

/** A request that a finding is about. */
class ConcernedRequest {
  @Text() id: string;
  @Instant() at: string;
  @Instant() realAt: string;
  @Text() service: string;
  @Text({ optional: true }) operation?: string;
  @Text() method: string;
  @Text() path: string;
  @Whole() status: number;
  @Text({ optional: true }) code?: string;
  @Whole({ optional: true, description: 'Milliseconds that its answer asked to wait' }) retryAfterMs?: number;
}

/** Something to be said of how a client behaved. */
export class FindingInfo {
  @Text() rule: string;
  @OneOf(SEVERITIES) severity: string;
  @Text() space: string;
  @Text({ optional: true }) label?: string;
  @Text({ description: 'What was seen, with the values' }) seen: string;
  @Text({ description: 'What to do instead' }) advice: string;
  @Text({ optional: true, description: 'The sentence of the platform’s own page that asks for it' }) asks?: string;
  @ListOf(() => ConcernedRequest) requests: readonly ConcernedRequest[];
  @Flag({ optional: true, description: 'True where its space, or the journal of it, has gone since' }) past?: boolean;
}

/** How many findings there are of each severity. */
class SeverityCounts {
  @Whole() info: number;
  @Whole() warning: number;
  @Whole() critical: number;
}

/** What can no longer be told. */
class LostConduct {
  @Nested(() => SeverityCounts, {
    description: 'Findings in spaces that have gone, let go for the bound `conductBytes`',
  })
  findings: SeverityCounts;
  @Whole({ description: 'Requests that a bounded journal let go before anybody could judge them' }) requests: number;
}

/** How the client behaved. */
export class ConductAnswer {
  @Nested(() => SeverityCounts) counts: SeverityCounts;
  @ListOf(() => FindingInfo) findings: readonly FindingInfo[];
  @Nested(() => LostConduct) lost: LostConduct;
}
