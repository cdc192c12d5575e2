import { Chance } from '@sadpath/chance';
import type { Instant } from '@sadpath/clock';
import type { Dependency, OutboxMessage, Space } from '@sadpath/spaces';
import type { SpaceStore } from '@sadpath/store';

/** Who asked and with which credentials, to be handed on when one service calls another. */
export interface Forwarded {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a message needs when a service sends one; id, time and sender are filled in. */
export type Outgoing = Omit<OutboxMessage, 'id' | 'at' | 'service'> & { readonly id?: string };

/** Told what an inner answer was forced by, so that the outer one does not pass for natural. */
export type ForcedListener = (rule: string) => void;

/**
 * One service's view of one space at one instant: what a request handler or a due job works with. Time stands
 * still within it, and its chance is seeded by the space, so the same calls give the same answers.
 */
export class Call {
  private stream: Chance | undefined;

  constructor(
    readonly service: string,
    readonly space: Space,
    /** The instant at which everything in this call happens. */
    readonly now: Instant,
    readonly forwarded: Forwarded,
    private readonly dependencyKey: (name: string) => string,
    readonly onForced: ForcedListener = () => undefined,
  ) {}

  /** The service's documents in this space. */
  get store(): SpaceStore {
    return this.space.store(this.service);
  }

  /** The instant at which the space began; relative fixture dates count from it. */
  get start(): Instant {
    return this.space.clock.start;
  }

  get chance(): Chance {
    this.stream ??= new Chance(`${this.space.seed}/${this.service}/${String(this.space.nextOrdinal(this.service))}`);
    return this.stream;
  }

  /** A new id in the form of a version 4 UUID. */
  uuid(): string {
    return this.chance.uuid();
  }

  /** The condition of a simulated system, by its name in the contract. Throws when the service does not declare it. */
  dependency(name: string): Dependency {
    return this.space.dependencies.of(this.dependencyKey(name));
  }

  /** A switch of the space, by its name within the service. */
  setting(name: string): unknown {
    return this.space.setting(`${this.service}.${name}`);
  }

  /** Plans one of the service's jobs; planning the same job for the same entity again replaces it. */
  plan(job: string, entity: string, at: Instant, payload?: unknown): void {
    this.space.plan({ at, service: this.service, job, entity, payload });
  }

  cancel(job: string, entity: string): void {
    this.space.schedule.cancel(this.service, job, entity);
  }

  /** Puts a message into the space's outbox and answers its id. */
  send(message: Outgoing): string {
    const id = message.id ?? this.uuid();
    this.space.outbox.put({ ...message, id, at: this.now, service: this.service });
    return id;
  }
}
