import { Chance, unique } from '@sadpath/chance';
import { Schedule, VirtualClock, type DueJob, type Instant } from '@sadpath/clock';
import { FaultBook } from '@sadpath/faults';
import { Journal } from '@sadpath/journal';
import type { SpaceStore } from '@sadpath/store';
import { Dependencies } from './dependencies';
import { Outbox, type OutboxMessage } from './outbox';
import type { ControlState, SpaceChange, SpaceSharing } from './sharing';
import { RESET_PARTS, type Resettable, type ResetPart } from './resettable';
import type { SpaceOptions } from './space-options';

/** What the services bring into every space. */
export interface SpaceContents {
  /** The documents of one service. */
  store(service: string, space: Space): SpaceStore;
  /** The due jobs that the fixtures entail, in a space that begins at `space.clock.start`. */
  jobs(space: Space): readonly DueJob[];
}

/** One isolated universe: data, clock, faults, journal, ids and counters of its own. */
export class Space {
  readonly clock: VirtualClock;
  /** The due jobs. Where several processes share the space: those with which it begins, or with which it is restated. */
  readonly schedule = new Schedule();
  readonly faults = new FaultBook();
  readonly journal = new Journal();
  readonly dependencies = new Dependencies();
  /** What was sent. Where several processes share the space: nothing, or what it is restated with. */
  readonly outbox = new Outbox();
  /** Set by the platform where several processes share the space. */
  sharing: SpaceSharing | undefined;
  private currentOptions: SpaceOptions;
  private readonly stores = new Map<string, SpaceStore>();
  private readonly ordinals = new Map<string, number>();
  private readonly working = new Set<Promise<unknown>>();
  private idsOfRequests: Chance | undefined;

  constructor(
    readonly id: string,
    private firstOptions: SpaceOptions,
    private readonly contents: SpaceContents,
  ) {
    this.currentOptions = firstOptions;
    this.clock = new VirtualClock(firstOptions.clock);
    this.schedule.load(contents.jobs(this));
  }

  /** Seed of ids and chance. */
  get seed(): string {
    return this.currentOptions.seed ?? 'sadpath';
  }

  /** The options it was made with, to which a reset of everything goes back. */
  get madeWith(): SpaceOptions {
    return this.firstOptions;
  }

  get options(): SpaceOptions {
    return this.currentOptions;
  }

  /** Changes what may change while a space lives: its envelope, ttl and settings. */
  configure(change: Pick<SpaceOptions, 'envelope' | 'ttlMs' | 'settings'>): void {
    const settings = { ...this.currentOptions.settings, ...change.settings };
    this.currentOptions = { ...this.currentOptions, ...change, settings };
  }

  setting(name: string): unknown {
    return this.currentOptions.settings?.[name];
  }

  store(service: string): SpaceStore {
    let store = this.stores.get(service);
    if (store === undefined) {
      store = this.contents.store(service, this);
      this.stores.set(service, store);
    }
    return store;
  }

  /** The stream of chance from which the id of a request is drawn. */
  requestChance(ordinal?: number): Chance {
    // Processes that share a space must not draw the same ids; the number of the request is one's own.
    if (this.sharing !== undefined) return new Chance(`${this.seed}/requests/${String(ordinal ?? unique())}`);
    this.idsOfRequests ??= new Chance(`${this.seed}/requests`);
    return this.idsOfRequests;
  }

  /** The next ordinal of a stream of chance, so that the same requests draw the same values. */
  nextOrdinal(stream: string): number {
    const ordinal = (this.ordinals.get(stream) ?? 0) + 1;
    this.ordinals.set(stream, ordinal);
    return ordinal;
  }

  /** A place in a stream of chance that nothing else in the space has drawn from. */
  nextPlace(stream: string): string {
    // What this process has counted, another that shares the space may have counted too.
    return this.sharing === undefined ? String(this.nextOrdinal(stream)) : unique();
  }

  /** Lets work go on beside the requests; `background` waits for it. Failures are the work's own business. */
  inBackground(work: Promise<unknown>): void {
    const settled = work.catch(() => undefined).finally(() => this.working.delete(settled));
    this.working.add(settled);
  }

  /** Settles when what goes on in the background has ended. */
  async background(): Promise<void> {
    await Promise.all(this.working);
  }

  get isWorking(): boolean {
    return this.working.size > 0;
  }

  /** Changes control state (clock, faults, dependencies, options), for all processes that share the space. */
  control<T>(change: () => T): Promise<T> {
    return this.sharing === undefined ? Promise.resolve(change()) : this.sharing.control(this, change);
  }

  /** The same, of a change that also loads the schedule and the outbox, whole. */
  restate<T>(change: () => T): Promise<T> {
    return this.sharing === undefined ? Promise.resolve(change()) : this.sharing.restate(this, change);
  }

  /** The instant of the earliest due job, as far as this process knows. */
  nextAt(): Instant | undefined {
    return this.sharing === undefined ? this.schedule.nextAt() : this.sharing.agenda.nextAt(this);
  }

  /** The earliest job that is due now; it stays planned. */
  async dueJob(): Promise<DueJob | undefined> {
    const now = this.clock.now();
    if (this.sharing === undefined) return this.schedule.peekDue(now);
    const first = await this.sharing.agenda.firstJob(this);
    return first === undefined || first.at > now ? undefined : first;
  }

  /** Takes a job off the schedule that was not run. */
  async dropJob(job: DueJob): Promise<void> {
    if (this.sharing === undefined) this.schedule.remove(job);
    else await this.sharing.agenda.dropJob(this, job);
  }

  /** All due jobs, in the order in which they will run. */
  jobs(): Promise<readonly DueJob[]> {
    return this.sharing === undefined ? Promise.resolve(this.schedule.list()) : this.sharing.agenda.jobs(this);
  }

  /** Everything that was sent, oldest first. */
  messages(): Promise<readonly OutboxMessage[]> {
    return this.sharing === undefined ? Promise.resolve(this.outbox.list()) : this.sharing.agenda.messages(this);
  }

  message(id: string): Promise<OutboxMessage | undefined> {
    return this.sharing === undefined ? Promise.resolve(this.outbox.find(id)) : this.sharing.agenda.message(this, id);
  }

  /** The control state as JSON. */
  controlState(): ControlState {
    return {
      options: this.currentOptions,
      madeWith: this.madeWith,
      clock: this.clock.dump(),
      faults: this.faults.dump(),
      dependencies: this.dependencies.entries(),
      ordinals: [...this.ordinals],
    };
  }

  /** Becomes what a space of this name would begin as now. */
  beginAnew(options: SpaceOptions): void {
    const newborn = new Space(this.id, options, this.contents);
    this.adopt(newborn.controlState());
    this.schedule.load(newborn.schedule.list());
    this.outbox.reset();
  }

  /** Takes over a control state that another process has written. */
  adopt(state: ControlState): void {
    this.currentOptions = state.options;
    this.firstOptions = state.madeWith ?? state.options;
    this.clock.rebase(state.options.clock ?? {}, state.clock);
    this.faults.load(state.faults);
    this.dependencies.load(state.dependencies);
    this.ordinals.clear();
    for (const [stream, ordinal] of state.ordinals) this.ordinals.set(stream, ordinal);
  }

  /** Everything a reset must reach. Documents that processes share go by themselves: another may have opened them. */
  resettables(): readonly Resettable[] {
    const stores = this.sharing === undefined ? [...this.stores] : [];
    return [
      resettable('clock', 'clock', () => this.clock.reset()),
      ...stores.map(([service, store]) => resettable('state', `store:${service}`, () => store.reset())),
      resettable('state', 'schedule', () => this.schedule.load(this.contents.jobs(this))),
      resettable('state', 'ordinals', () => this.ordinals.clear()),
      resettable('state', 'outbox', () => this.outbox.reset()),
      resettable('faults', 'faults', () => this.faults.clear()),
      resettable('requests', 'journal', () => this.journal.clear()),
      resettable('dependencies', 'dependencies', () => this.dependencies.reset()),
    ];
  }

  /**
   * Takes the named parts back to the beginning; the clock first, because fixture dates follow it. When all are named, the
   * space is also set up again as it was made: envelope, ttl and settings.
   */
  async reset(parts: ReadonlySet<ResetPart>): Promise<void> {
    const change = (): (void | Promise<void>)[] => {
      if (RESET_PARTS.every((part) => parts.has(part))) this.currentOptions = this.madeWith;
      const chosen = this.resettables().filter(({ part }) => parts.has(part));
      return chosen.map((resettable) => resettable.reset());
    };
    const { sharing } = this;
    const isShared = sharing !== undefined && parts.has('state');
    for (const end of await (isShared ? sharing.startOver(this, change) : this.control(change))) await end;
    if (parts.has('requests')) await this.sharing?.clearJournal(this);
  }

  /** Makes a change in a space that this process has to itself. */
  make(change: SpaceChange): void {
    if ('plan' in change) this.plan(change.plan);
    else if ('send' in change) this.outbox.put(change.send);
    else if ('done' in change) this.schedule.remove(change.done);
    else this.schedule.cancel(change.cancel.service, change.cancel.job, change.cancel.entity);
  }

  /** Plans a due job. */
  plan(job: DueJob): void {
    this.schedule.plan(job);
  }
}

function resettable(part: ResetPart, name: string, reset: Resettable['reset']): Resettable {
  return { part, name, reset };
}
