import { Chance } from '@sadpath/chance';
import type { Instant } from '@sadpath/clock';
import type { Dependency, OutboxMessage, Space } from '@sadpath/spaces';
import { OpenTransaction, type Transactions } from '@sadpath/store';

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
  /** Number of the request among all of its space, where several processes share it. */
  readonly ordinal?: number;
}

/**
 * One service's view of one space at one instant: what a request handler or a due job works with. Time stands
 * still within it, and its chance is seeded by the space, so the same calls give the same answers.
 */
export class Call {
  private stream: Chance | undefined;
  private joined: OpenTransaction | undefined;
  /** Changes of shared control state that wait for `flush`. */
  private changes: (() => void)[] = [];
  /** What is being made known just now. */
  private flushing: Promise<void> | undefined;

  constructor(private readonly parts: CallParts) {}

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

  /** Takes note that another service's answer was forced. */
  onForced(rule: string): void {
    this.parts.onForced?.(rule);
  }

  /** The service's documents in this space. */
  get store(): Transactions {
    return this.joined ?? this.space.store(this.service);
  }

  /**
   * Makes one transaction of all that follows in this call, so that a process that dies in the middle leaves nothing
   * half done. A process that has the space to itself needs none of it: what it did dies with it.
   */
  async join(): Promise<void> {
    if (this.space.sharing === undefined) return;
    this.joined = await OpenTransaction.begin(this.space.store(this.service));
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
      this.stream = new Chance(`${this.space.seed}/${this.service}/${place}`);
    }
    return this.stream;
  }

  /** A new id in the form of a version 4 UUID. */
  uuid(): string {
    return this.chance.uuid();
  }

  /** The condition of a simulated system, by its name in the contract. Throws when the service does not declare it. */
  dependency(name: string): Dependency {
    return this.space.dependencies.of(this.parts.dependencyKey(name));
  }

  /** A switch of the space, by its name within the service. */
  setting(name: string): unknown {
    return this.space.setting(`${this.service}.${name}`);
  }

  /** Plans one of the service's jobs; planning the same job for the same entity again replaces it. */
  plan(job: string, entity: string, at: Instant, payload?: unknown): void {
    this.change(() => {
      this.space.plan({ at, service: this.service, job, entity, payload });
    });
  }

  cancel(job: string, entity: string): void {
    this.change(() => {
      this.space.schedule.cancel(this.service, job, entity);
    });
  }

  /** Puts a message into the space's outbox and answers its id. */
  send(message: Outgoing): string {
    const id = message.id ?? this.uuid();
    const sent = { ...message, id, at: this.now, service: this.service };
    this.change(() => {
      this.space.outbox.put(sent);
    });
    return id;
  }

  /**
   * Goes on with something outside the sandbox (a webhook) without keeping the answer waiting. A move of the clock
   * waits for it, so that what follows from it is planned when the move answers. It begins when what the call has
   * changed so far is known, because it may end before the call does.
   */
  inBackground(work: () => Promise<void>): void {
    const begun = this.space.sharing === undefined ? work() : this.flush().then(work);
    this.space.inBackground(begun.then(() => this.flush()));
  }

  /** Makes the changes of this call known to all processes that share the space; before its answer leaves. */
  async flush(alsoChange?: () => void): Promise<void> {
    const changes = alsoChange === undefined ? this.changes : [alsoChange, ...this.changes];
    if (changes.length > 0) {
      // What the background adds meanwhile is for the next flush, which keeps its turn.
      this.changes = [];
      this.flushing = this.apply(changes, this.flushing);
    }
    await this.flushing;
  }

  /**
   * Changes what the processes share (schedule, outbox, rules): at once where this process has the space to itself, else
   * when the call is flushed, while no other process changes it.
   */
  change(change: () => void): void {
    if (this.space.sharing === undefined) change();
    else this.changes.push(change);
  }

  private async apply(changes: readonly (() => void)[], before: Promise<void> | undefined): Promise<void> {
    await before;
    await this.space.control(() => {
      for (const change of changes) change();
    });
  }
}
