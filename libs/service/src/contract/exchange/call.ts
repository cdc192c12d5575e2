import { Chance } from '@sadpath/chance';
import type { DueJob, Instant } from '@sadpath/clock';
import type { Changes, Dependency, OutboxMessage, Space, SpaceChange } from '@sadpath/spaces';
import type { Look, OpenTransaction, Transaction, Transactions } from '@sadpath/store';
import type { Declined } from './declined';

/** Marks a request that a job makes, directly or through others: it must not wait for the jobs it is part of. */
export const JOB_HEADER = 'x-sandbox-job';

/** Who asked and with which credentials, to be handed on when one service calls another. */
export interface Forwarded {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a message needs when a service sends one; id, time and sender are filled in. */
export type Outgoing = Omit<OutboxMessage, 'id' | 'at' | 'service'> & { readonly id?: string };

/** Told what an inner answer was forced by, so that the outer one does not pass for natural. */
export type ForcedListener = (rule: string) => void;

/** What a call is made of. */
export interface CallParts {
  readonly service: string;
  readonly space: Space;
  readonly now: Instant;
  readonly forwarded: Forwarded;
  readonly dependencyKey: (name: string) => string;
  readonly onForced?: ForcedListener;
  readonly onDeclined?: (declined: Declined) => void;
  /** Number of the request among all of its space, where several processes share it. */
  readonly ordinal?: number | undefined;
}

/**
 * One service's view of one space at one instant: what a request handler or a due job works with. Time stands
 * still within it, and its chance is seeded by the space, so the same calls give the same answers.
 */
export class Call {
  private stream: Chance | undefined;
  private joined: OpenTransaction | undefined;
  private readonly changes: Changes;
  private readonly waits = new Map<string, number>();
  private readonly begun: Transaction[] = [];

  constructor(private readonly parts: CallParts) {
    this.changes = parts.space.home.changesOf(parts.service, parts.ordinal !== undefined);
  }

  get service(): string {
    return this.parts.service;
  }

  get space(): Space {
    return this.parts.space;
  }

  /** The instant at which everything in this call happens. */
  get now(): Instant {
    return this.parts.now;
  }

  get forwarded(): Forwarded {
    return this.parts.forwarded;
  }

  /** The same call with other credentials for the services it asks: a job has none of a caller. */
  under(headers: Readonly<Record<string, string>>): Call {
    const { requestId, headers: own } = this.forwarded;
    return Object.create(this, { forwarded: { value: { requestId, headers: { ...own, ...headers } } } }) as Call;
  }

  /** Takes note that the call has heard from outside (another service, a look at a clock): what was written before is seen from then on. */
  lapse(): void {
    this.changes.lapse?.();
  }

  /** Takes note that another service's answer was forced. */
  onForced(rule: string): void {
    this.parts.onForced?.(rule);
  }

  /** Takes note that its answer, a success by its status, declines what was asked; what was compared may be told before. */
  decline(declined: Declined): void {
    this.parts.onDeclined?.(declined);
  }

  /** The service's documents in this space; what the call plans and sends until the end of a transaction goes with it. */
  get store(): Transactions {
    const store = this.joined ?? this.changes.keptWith(this.space.store(this.service));
    return {
      transaction: (work, options) =>
        store.transaction((tx) => {
          this.begun.push(tx);
          return work(tx);
        }, options),
    };
  }

  /** What each of its transactions has looked at so far, in order; a document that was read twice is there twice. A fresh list. */
  get looks(): (readonly Look[])[] {
    return this.begun.map(({ looks }) => looks);
  }

  /** The documents of another service in this space, to be read. */
  documentsOf(service: string): Transactions {
    return this.changes.reading(this.space.store(service));
  }

  /**
   * Makes one transaction of all that follows in this call, jobs and messages included, so that a process that dies in the
   * middle leaves nothing half done. A process that has the space to itself needs none of it: what it did dies with it.
   */
  async join(): Promise<void> {
    this.joined = await this.changes.join(this.space.store(this.service));
  }

  get isJoined(): boolean {
    return this.joined !== undefined;
  }

  /** Ends what `join` began, if anything. Throws `StoreUnavailable` when it could not be kept. */
  async part(): Promise<void> {
    const { joined } = this;
    this.joined = undefined;
    await joined?.commit();
  }

  /** The instant at which the space began; relative fixture dates count from it. */
  get start(): Instant {
    return this.space.clock.start;
  }

  get chance(): Chance {
    if (this.stream === undefined) {
      const { ordinal } = this.parts;
      const place = ordinal === undefined ? this.space.nextPlace(this.service) : String(ordinal);
      this.stream = new Chance(`${this.space.drawSeed}/${this.service}/${place}`);
    }
    return this.stream;
  }

  /** A new id in the form of a version 4 UUID. */
  uuid(): string {
    return this.chance.uuid();
  }

  /** The condition of a simulated system, by its name in the contract. Throws when the service does not declare it. */
  dependency(name: string): Dependency {
    const dependency = this.space.dependencies.of(this.parts.dependencyKey(name));
    const { state, slowMs } = dependency;
    if (state === 'slow' && slowMs !== undefined) this.waits.set(name, slowMs);
    return dependency;
  }

  /** How long the slow systems it has asked for keep its caller waiting; real milliseconds. */
  get slowMs(): number {
    return [...this.waits.values()].reduce((sum, ms) => sum + ms, 0);
  }

  /** A switch of the space, by its name within the service. */
  setting(name: string): unknown {
    return this.space.setting(`${this.service}.${name}`);
  }

  /** Plans one of the service's jobs; planning the same job for the same entity again replaces it. */
  plan(job: string, entity: string, at: Instant, payload?: unknown): void {
    this.change({ plan: { at, service: this.service, job, entity, payload } });
  }

  cancel(job: string, entity: string): void {
    this.change({ cancel: { service: this.service, job, entity } });
  }

  /** Takes a job that has run off the schedule, unless it was planned for another instant meanwhile. */
  finish(job: DueJob): void {
    this.change({ done: job });
  }

  /** Puts a message into the space's outbox and answers its id. */
  send(message: Outgoing): string {
    const id = message.id ?? this.uuid();
    this.space.journal.secrets.learn(message.body);
    this.change({ send: { ...message, id, at: this.now, service: this.service } });
    return id;
  }

  /** Changes jobs or messages: at once where this process has the space to itself, else with the next transaction. */
  change(change: SpaceChange): void {
    this.changes.make(change);
  }

  /**
   * Changes control state (rules and their counts), and jobs and messages together with it: at once where this process has
   * the space to itself, else when the call is flushed, while no other process changes it.
   */
  decide(decision: () => readonly SpaceChange[]): void {
    this.changes.decide(decision);
  }

  /**
   * Goes on with something outside the sandbox (a webhook) without keeping the answer waiting. A move of the clock
   * waits for it, so that what follows from it is planned when the move answers. It begins when what the call has
   * changed so far is known, because it may end before the call does.
   */
  inBackground(work: () => Promise<void>): void {
    this.lapse();
    const known = this.known();
    const begun = known === undefined ? work() : known.then(work);
    this.space.inBackground(begun.then(() => this.flush()));
  }

  /** Makes known what this call has changed and no transaction of its documents has taken along; undefined when all is known. */
  flush(): Promise<void> | undefined {
    return this.changes.flush();
  }

  /** Settles when everybody knows what the call has changed so far; undefined when they do. */
  private known(): Promise<void> | undefined {
    return this.joined === undefined ? this.flush() : this.joined.committed.then(() => this.flush());
  }
}
