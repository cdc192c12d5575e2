import { BOUNDS } from '@sadpath/bounds';
import { Anything, Dictionary, Flag, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { Described, Instant, Recorded } from './fields';
import { Tally } from './spaces';

const OUTCOMES = ['natural', 'forced', 'sandbox'];

/** A request with its answer, with secrets masked when it was written. */
export class JournalEntryInfo {
  @Text({ optional: true, description: 'Where all spaces were asked for' }) space?: string;
  @Text() id: string;
  @Text({ description: 'What its client calls it, and the requests that it causes' }) requestId: string;
  @Instant({ description: 'Virtual time' }) at: string;
  @Instant({ description: 'Real time' }) realAt: string;
  @Text() service: string;
  @Text({ optional: true }) operation?: string;
  @Text() method: string;
  @Text() path: string;
  @Recorded() query: Readonly<Record<string, unknown>> | string;
  @Recorded() headers: Readonly<Record<string, unknown>> | string;
  @Anything({ optional: true }) body?: unknown;
  @Text({ optional: true, description: 'The service that sent it, when it was one of the suite' }) caller?: string;
  @Whole({ description: '0 where no answer came' }) status: number;
  @Text({ optional: true }) code?: string;
  @OneOf(OUTCOMES) outcome: string;
  @Text({ optional: true, description: 'What forced the outcome' }) rule?: string;
  @Anything({ optional: true }) response?: unknown;
  @Recorded() responseHeaders: Readonly<Record<string, unknown>> | string;
  @Text({ optional: true, description: 'What kept the answer from arriving, or changed it on its way' })
  spoiltBy?: string;
  @Flag({ optional: true, description: 'The client had gone before it could be answered' }) hungUp?: boolean;
  @Described({ type: 'number', minimum: 0 }, { description: 'Real milliseconds' }) tookMs: number;
  @TextList({ description: 'Why the answer is what it is, step by step' }) notes: readonly string[];
  @Whole({ optional: true, description: 'Which attempt at the same logical request it is, from 1; told by lists' })
  attempt?: number;
}

/** Requests oldest first, with the cursors at which reading goes on. */
export class JournalPage {
  @Nested(() => Tally, { optional: true }) tally?: Tally;
  @ListOf(() => JournalEntryInfo) items: readonly JournalEntryInfo[];
  @Text({ optional: true, description: 'Absent where nothing is older' }) previous?: string;
  @Text({ optional: true }) next?: string;
  @Described({ type: 'array', items: { type: 'object' } }, { optional: true, description: 'In the shape of WireMock' })
  requests?: readonly Readonly<Record<string, unknown>>[];
  @Described({ type: 'object', required: ['total'], properties: { total: { type: 'integer' } } }, { optional: true })
  meta?: { readonly total: number };
}

/** What cuts the list of requests down. */
export class RequestsQuery {
  @Text({
    optional: true,
    description:
      'Only the newest so many; with `after`, the oldest so many that follow. Of all spaces 1,000, unless it says otherwise',
    example: '20',
  })
  limit?: string;
  @Text({
    optional: true,
    description:
      'Only those before the request of this cursor: `previous` of the page that was read; empty: to the end',
    example: '',
  })
  before?: string;
  @Text({
    optional: true,
    description:
      'Only those after the request of this cursor: `next` of the page that was read; empty: from the beginning',
    example: '',
  })
  after?: string;
  @Text({ optional: true, description: 'Only those to this service', example: 'wallet' }) service?: string;
  @Text({ optional: true, description: 'Only those of this operation', example: 'debitWallet' }) operation?: string;
  @Text({
    optional: true,
    description: 'Only those answered with this HTTP status; 0 where no answer came',
    example: '409',
  })
  status?: string;
  @Text({ optional: true, description: 'Only those answered with this code', example: 'ERR_WALLET_FROZEN' })
  code?: string;
  @OneOf(OUTCOMES, { optional: true, description: 'Only those of this outcome' }) outcome?: string;
  @Text({
    optional: true,
    description: 'Only those that their client called so by X-Request-Id: the attempts, and the requests they caused',
    example: 'checkout-1',
  })
  requestId?: string;
  @Text({
    optional: true,
    description: 'Only those at or after this instant of virtual time',
    example: '2026-02-21T10:00:00Z',
  })
  since?: string;
  @Text({
    optional: true,
    description: 'Only those before this instant of virtual time',
    example: '2026-02-21T11:00:00Z',
  })
  until?: string;
  @Text({
    optional: true,
    description: 'Only those in which this text stands somewhere, in whatever case',
    example: 'frozen',
  })
  text?: string;
  @OneOf(['*'], { optional: true, description: '`*`: those of all spaces, by real time' }) space?: string;
}

/** Members that a request and its answer must have. */
export class RequestPattern {
  @Anything({ optional: true }) service?: unknown;
  @Anything({ optional: true }) operation?: unknown;
  @Anything({ optional: true }) requestId?: unknown;
  @Anything({ optional: true }) method?: unknown;
  @Anything({ optional: true, description: '`*` stands for one segment, `**` for any text' }) path?: unknown;
  @Anything({ optional: true }) query?: unknown;
  @Anything({ optional: true }) headers?: unknown;
  @Anything({ optional: true }) body?: unknown;
  @Anything({ optional: true }) status?: unknown;
  @Anything({ optional: true }) code?: unknown;
  @Anything({ optional: true }) outcome?: unknown;
  @Anything({ optional: true }) rule?: unknown;
}

/** What is waited for. */
export class WaitBody {
  @Nested(() => RequestPattern, { optional: true }) match?: RequestPattern;
  @Whole({ optional: true, min: 1, description: '1 unless given' }) count?: number;
  @Whole({ optional: true, max: BOUNDS.waitMs.value, description: 'Real milliseconds; 5000 unless given' })
  timeoutMs?: number;
}

/** The requests that fit a pattern. */
export class FoundRequests {
  @ListOf(() => JournalEntryInfo) items: readonly JournalEntryInfo[];
  @Described(
    { type: 'array', items: { type: 'object', additionalProperties: true } },
    { description: 'In the shape of WireMock' },
  )
  requests: readonly Readonly<Record<string, unknown>>[];
}

/** How many requests fit a pattern. */
export class RequestCount {
  @Whole() count: number;
}

/** Whether enough requests came in time, and which. */
export class WaitAnswer {
  @Flag() met: boolean;
  @Whole() count: number;
  @ListOf(() => JournalEntryInfo) items: readonly JournalEntryInfo[];
}

/** A document of a service. */
class NamedDocumentInfo {
  @Text() collection: string;
  @Text() id: string;
  @Text({ optional: true }) state?: string;
  @Described({ type: ['string', 'number'] }, { optional: true }) version?: string | number;
  @Text({ optional: true, description: 'When it was last changed, where it has no version' }) updatedAt?: string;
  @OneOf(['the refusal', 'now'], { description: 'When it was so: noted at the refusal, or looked up now' })
  asOf: string;
}

/** A request of one service to another. */
class AskedInfo {
  @Text() id: string;
  @Text() service: string;
  @Text({ nullable: true }) operation: string | null;
  @Whole() status: number;
  @Text({ nullable: true }) code: string | null;
}

/** Why a request was answered as it was. */
export class Explanation {
  @Text() id: string;
  @Text() requestId: string;
  @Instant() at: string;
  @Text({ description: 'Method and path' }) request: string;
  @Text() service: string;
  @Text({ nullable: true }) operation: string | null;
  @Whole() status: number;
  @Text({ nullable: true }) code: string | null;
  @OneOf(OUTCOMES) outcome: string;
  @Text() because: string;
  @TextList() steps: readonly string[];
  @Text({ optional: true, description: 'Where the contract settles what refused' }) contract?: string;
  @Text({ optional: true, description: 'The values that decided, such as `available 50.00 < required 100.10`' })
  comparison?: string;
  @Dictionary({ optional: true, description: 'What the answer tells beside its sentence' }) compared?: object;
  @ListOf(() => AskedInfo, { optional: true, description: 'What its service asked of others to answer it, in order' })
  asked?: readonly AskedInfo[];
  @ListOf(() => NamedDocumentInfo, {
    optional: true,
    description: 'Documents that the operation had looked at when it refused, and those that the request names',
  })
  documents?: readonly NamedDocumentInfo[];
  @TextList({ optional: true, description: 'Where no operation was called' }) nearestRoutes?: readonly string[];
  @Text({ optional: true, description: 'The service whose code it is' }) raisedBy?: string;
  @Text({ optional: true }) meaning?: string;
  @Text({ optional: true }) remedy?: string;
  @OneOf(['never', 'after-change', 'after-wait', 'same-request', 'check-first'], { optional: true }) retry?: string;
}

/** Something that happened in a space. */
export class SpaceEventInfo {
  @Text({ description: 'request, fault-armed, clock, dependency, delivery, reset and others' }) type: string;
}
