import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import type { Chance } from '@sadpath/chance';
import { Schedule, VirtualClock, type DueJob, type Instant } from '@sadpath/clock';
import { FaultBook } from '@sadpath/faults';
import { Journal } from '@sadpath/journal';
import { DocumentUsage, type SpaceStore } from '@sadpath/store';
import { Dependencies } from './dependencies';
import { Ordinals } from './ordinals';
import { Outbox, type OutboxMessage } from './outbox';
import { RESET_PARTS, resettable, type Resettable, type ResetPart } from './resettable';
import type { ControlState, Resident, MaybePromise, SpaceHome } from './space-home';
import type { SpaceContents } from './space-contents';
import type { SpaceOptions } from './space-options';

/** About what a due job takes. */
const JOB_BYTES = 400;

/** One isolated universe: data, clock, faults, journal, ids and counters of its own. */
export class Space implements Resident {
  readonly clock: VirtualClock;
  /** The due jobs that this process has: all of them, or, where the home keeps them elsewhere, those with which the space begins or is restated. */
  readonly schedule = new Schedule();
  readonly faults = new FaultBook();
  readonly journal: Journal;
  readonly dependencies = new Dependencies();
  /** What was sent, as far as this process has it: everything, or what the space is restated with. */
  readonly outbox: Outbox;
  /** What the documents weigh that this process has. */
  readonly documents: DocumentUsage;
  readonly home: SpaceHome;
  /** True when it was made by its name or had its options changed, and is not what a mere request made. */
  wasSetUp = false;
  private currentOptions: SpaceOptions;
  private readonly stores = new Map<string, SpaceStore>();
  readonly ordinals = new Ordinals();
  private readonly working = new Set<Promise<unknown>>();

  constructor(
    readonly id: string,
    private firstOptions: SpaceOptions,
    private readonly contents: SpaceContents<Space>,
  ) {
    this.journal = new Journal(this.bounds, contents.secrets);
    this.currentOptions = this.learnt(firstOptions);
    this.outbox = new Outbox(this.bounds);
    this.documents = new DocumentUsage(this.bounds.documentBytes);
    this.clock = new VirtualClock(firstOptions.clock);
    this.schedule.load(contents.jobs(this));
    this.home = contents.home(this);
  }

  /** What it may hold. */
  get bounds(): Bounds {
    return this.contents.bounds ?? DEFAULT_BOUNDS;
  }

  /** About what it holds of the memory of this process. */
  get bytes(): number {
    const { documents, journal, outbox, faults, schedule, home } = this;
    return documents.bytes + journal.bytes + outbox.bytes + faults.bytes + schedule.size * JOB_BYTES + home.heldBytes();
  }

  /** True when somebody has set it up: made it by its name, armed a rule, moved its clock or changed its options. */
  get isKept(): boolean {
    return this.wasSetUp || this.faults.count > 0 || this.clock.wasMoved;
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

  /** Changes what may change while a space lives: its envelope, ttl and settings, of which null takes one back. */
  configure(change: Pick<SpaceOptions, 'envelope' | 'ttlMs' | 'settings'>): void {
    this.wasSetUp = true;
    const settings = { ...this.currentOptions.settings, ...change.settings };
    this.currentOptions = this.learnt({ ...this.currentOptions, ...change, settings });
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

  get opened(): Iterable<SpaceStore> {
    return this.stores.values();
  }

  /** The stream of chance from which the id of a request is drawn. */
  requestChance(ordinal?: number): Chance {
    return this.home.requestIds(ordinal);
  }

  /** Seed of what the services draw. */
  get drawSeed(): string {
    return this.ordinals.seedAfter(this.seed);
  }

  /** The next ordinal of a stream of chance, so that the same requests draw the same values. */
  nextOrdinal(stream: string): number {
    return this.ordinals.next(stream);
  }

  /** A place in a stream of chance that nothing else in the space has drawn from. */
  nextPlace(stream: string): string {
    return this.home.place(stream);
  }

  /** Lets work go on beside the requests; `background` waits for it. Failures are the work's own business. */
  inBackground(work: Promise<unknown> | undefined): void {
    if (work === undefined) return;
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

  /** Changes control state (clock, faults, dependencies, options), for everybody who has the space. */
  control<T>(change: () => T): MaybePromise<T> {
    return this.home.control(change);
  }

  /** The same, of a change that also loads the schedule and the outbox, whole. */
  restate<T>(change: () => T): MaybePromise<T> {
    return this.home.restate(change);
  }

  /** The instant of the earliest due job, as far as this process knows. */
  nextAt(): Instant | undefined {
    return this.home.jobQueue.nextAt();
  }

  /** The earliest job that is due now; it stays planned. */
  async dueJob(): Promise<DueJob | undefined> {
    const first = await this.home.jobQueue.first();
    return first === undefined || first.at > this.clock.now() ? undefined : first;
  }

  /** Takes a job off the schedule that was not run. */
  dropJob(job: DueJob): MaybePromise<void> {
    return this.home.jobQueue.drop(job);
  }

  /** All due jobs, in the order in which they will run. */
  jobs(): MaybePromise<readonly DueJob[]> {
    return this.home.jobQueue.jobs();
  }

  /** Everything that was sent, oldest first. */
  messages(): MaybePromise<readonly OutboxMessage[]> {
    return this.home.jobQueue.messages();
  }

  message(id: string): MaybePromise<OutboxMessage | undefined> {
    return this.home.jobQueue.message(id);
  }

  /** The control state as JSON. */
  controlState(): ControlState {
    return {
      options: this.currentOptions,
      madeWith: this.madeWith,
      clock: this.clock.dump(),
      faults: this.faults.dump(),
      dependencies: this.dependencies.entries(),
      ordinals: this.ordinals.entries(),
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
    this.currentOptions = this.learnt(state.options);
    this.firstOptions = state.madeWith ?? state.options;
    this.clock.rebase(state.options.clock ?? {}, state.clock);
    this.faults.load(state.faults);
    this.dependencies.load(state.dependencies);
    this.ordinals.load(state.ordinals);
  }

  /** Everything in memory that a reset must reach; documents go by the home. */
  resettables(): readonly Resettable[] {
    return [
      resettable('clock', 'clock', () => this.clock.reset()),
      resettable('state', 'schedule', () => this.schedule.load(this.contents.jobs(this))),
      resettable('state', 'ordinals', () => this.ordinals.load([])),
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
    const change = (): void => {
      if (RESET_PARTS.every((part) => parts.has(part))) this.currentOptions = this.learnt(this.madeWith);
      for (const { part, reset } of this.resettables()) if (parts.has(part)) reset();
    };
    await (parts.has('state') ? this.home.startOver(change) : this.home.control(change));
    if (parts.has('requests')) await this.home.records.clear();
  }

  /** Options whose secrets the journal hides, without the settings that are null. */
  private learnt(options: SpaceOptions): SpaceOptions {
    this.journal.secrets.learn(options.settings);
    if (options.settings === undefined) return options;
    const set = Object.entries(options.settings).filter(([, value]) => value !== null);
    return { ...options, settings: Object.fromEntries(set) };
  }

  /** Plans a due job in the memory of this process. */
  plan(job: DueJob): void {
    this.schedule.plan(job);
  }
}
