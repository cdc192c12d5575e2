import type { EnvelopeContext, ServiceError } from '@sadpath/errors';
import type { Instant } from '@sadpath/clock';
import type { Effect } from '@sadpath/faults';
import type { Outcome } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';
import type { Look } from '@sadpath/store';
import type { OperationSpec } from '../operation/operation-spec';
import type { BodyState } from './body-state';
import { CALLER_HEADER } from '../known-headers';
import { Call, JOB_HEADER, type Forwarded } from './call';
import type { Declined } from './declined';
import type { Answer } from './answer';

/** Header names in lower case to their values, as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an exchange is born with. */
export interface ExchangeStart {
  readonly service: string;
  readonly space: Space;
  readonly spaceBy: string;
  /** Of this exchange alone. */
  readonly id: string;
  readonly requestId: string;
  readonly method: string;
  /** The path as the router sees it. */
  readonly routedPath: string;
  /** The documented path as it was called. */
  readonly path: string;
  readonly headers: RequestHeaders;
  readonly query: Readonly<Record<string, unknown>>;
  readonly operation: OperationSpec | undefined;
  readonly remoteAddress: string;
  /** The listener that took the request, where a service has several. */
  readonly listener: string;
  readonly startedAtMs: number;
  readonly envelope: 'standard' | 'native';
  readonly dependencyKey: (name: string) => string;
  /** Number of the request among all of its space, where several processes share it. */
  readonly ordinal?: number | undefined;
}

type Hook = (answer: Answer) => Promise<void> | void;
const NOTHING: readonly never[] = [];

type FailureHook = (error: ServiceError) => Promise<void> | void;

/** One request on its way through a service, from its first byte to its answer. */
export class Exchange implements EnvelopeContext {
  body: BodyState = { kind: 'none' };
  /** Path values, after the form gate: checked. */
  params: Readonly<Record<string, unknown>> = {};
  /** Body after the form gate; before it, and where an operation has no body class, the body as it was read. */
  checkedBody: unknown;
  /** Query values after the form gate. */
  checkedQuery: Readonly<Record<string, unknown>> = {};
  outcome: Outcome = 'natural';
  /** What forced the outcome, for `X-Sandbox-Rule`. */
  rule: string | undefined;
  /** What the service's own documents say of the request, for a refusal that is forced on it. */
  known: Readonly<Record<string, unknown>> | undefined;
  /** The refusal of the service's own makers, where one is forced on the request that they know. */
  ownRefusal: ServiceError | undefined;
  /** An effect that waits for the answer: phase `after` and faults that need its bytes. */
  pending: Effect | undefined;
  code: string | undefined;
  /** The service whose code the answer carries, when it is an error. */
  raisedBy: string | undefined;
  status = 0;
  /** How many gates it has passed, once it stands before the first. */
  gatesPassed: number | undefined;
  envelope: 'standard' | 'native';
  /** Why the answer is what it is: sentences, or the numbers under which the journal keeps them. */
  notes: readonly (string | number)[] = NOTHING;
  /** The documents that the operation had looked at when it refused: lists, each in order. */
  looks: readonly (readonly Look[])[] = NOTHING;
  /** Set where the answer declines what was asked, though nothing refused it. */
  declined: Declined | undefined;
  readonly responseHeaders: Record<string, string> = {};
  readonly successHooks: Hook[] = [];
  readonly failureHooks: FailureHook[] = [];
  /** The native request of the HTTP server, for gates that look below HTTP. */
  raw: unknown;
  private heldCall: Call | undefined;
  private heldNow: Instant | undefined;
  private readonly values: Record<symbol, unknown> = {};

  constructor(readonly start: ExchangeStart) {
    this.envelope = start.envelope;
  }

  get service(): string {
    return this.start.service;
  }

  get space(): Space {
    return this.start.space;
  }

  get method(): string {
    return this.start.method;
  }

  get path(): string {
    return this.start.path;
  }

  get headers(): RequestHeaders {
    return this.start.headers;
  }

  get query(): Readonly<Record<string, unknown>> {
    return this.start.query;
  }

  /** Under which the journal has it. */
  get id(): string {
    return this.start.id;
  }

  get requestId(): string {
    return this.start.requestId;
  }

  get operation(): OperationSpec | undefined {
    return this.start.operation;
  }

  /** The instant of the request: read once, after the jobs that were due had run. */
  get now(): Instant {
    this.heldNow ??= this.space.clock.now();
    return this.heldNow;
  }

  get call(): Call {
    const { ordinal, dependencyKey } = this.start;
    this.heldCall ??= new Call({
      service: this.service,
      space: this.space,
      now: this.now,
      forwarded: new ForwardedRequest(this.requestId, this.headers),
      dependencyKey,
      onForced: (rule) => {
        this.outcome = 'forced';
        this.rule = rule;
      },
      onDeclined: (declined) => {
        this.declined = { ...this.declined, ...declined };
      },
      ordinal,
    });
    return this.heldCall;
  }

  /** True for what a service or a job of the suite asks another: no client has sent it. Nobody else gets past with these headers. */
  get isInner(): boolean {
    return this.headers[CALLER_HEADER] !== undefined || this.headers[JOB_HEADER] !== undefined;
  }

  /** Lists of what its call has looked at so far. */
  get lookedAt(): (readonly Look[])[] {
    return this.heldCall?.looks ?? [];
  }

  /** True when the call has begun a transaction that must be ended before the answer. */
  get isJoined(): boolean {
    return this.heldCall?.isJoined === true;
  }

  /** Ends what the call has joined, if it was used at all. Throws `StoreUnavailable` when it could not be kept. */
  part(): Promise<void> | undefined {
    return this.isJoined ? this.heldCall?.part() : undefined;
  }

  /** Makes known to other processes what the request has changed, if it has used its call at all. */
  flush(): Promise<void> | undefined {
    return this.heldCall?.flush();
  }

  /** One header as text; the first, when it was sent several times. */
  header(name: string): string | undefined {
    const value = this.headers[name];
    return typeof value === 'string' ? value : value?.[0];
  }

  /** Keeps a value that a gate found (caller, tenant) for handlers and later gates. */
  keep<T>(key: Key<T>, value: T): void {
    this.values[key.symbol] = value;
  }

  /** A value that a gate kept. Throws when none did: a handler that needs it stands behind that gate. */
  kept<T>(key: Key<T>): T {
    const value = this.values[key.symbol];
    if (value === undefined) throw new TypeError(`no gate kept ${String(key.symbol.description)}`);
    return value as T;
  }

  find<T>(key: Key<T>): T | undefined {
    return this.values[key.symbol] as T | undefined;
  }

  note(...notes: readonly (string | number)[]): void {
    this.notes = this.notes.length === 0 ? notes : [...this.notes, ...notes];
  }

  /** Runs when the operation has succeeded, before an answer can be lost. */
  onSuccess(hook: Hook): void {
    this.successHooks.push(hook);
  }

  /** Runs when the operation was refused or failed, with the error that is about to be answered. */
  onFailure(hook: FailureHook): void {
    this.failureHooks.push(hook);
  }
}

/** A typed name under which a gate keeps a value. */
export interface Key<T> {
  readonly symbol: symbol;
  /** Never set; it carries the type. */
  readonly type?: T;
}

export function keyOf<T>(description: string): Key<T> {
  return { symbol: Symbol(description) };
}

const FORWARDED = ['authorization', 'tenant', 'traceparent', 'tracestate', JOB_HEADER] as const;

/** What of a request goes on to other services; most requests reach none, so it is picked out on demand. */
class ForwardedRequest implements Forwarded {
  constructor(
    readonly requestId: string,
    private readonly received: RequestHeaders,
  ) {}

  get headers(): Readonly<Record<string, string>> {
    const out: Record<string, string> = {};
    for (const name of FORWARDED) {
      const value = this.received[name];
      if (typeof value === 'string') out[name] = value;
    }
    return out;
  }
}
