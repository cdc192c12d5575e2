import { Chance, unique } from '@sadpath/chance';
import { Schedule, VirtualClock, type DueJob } from '@sadpath/clock';
import { FaultBook } from '@sadpath/faults';
import { Journal } from '@sadpath/journal';
import type { SpaceStore } from '@sadpath/store';
import { Dependencies } from './dependencies';
import { Outbox } from './outbox';
import type { ControlState, SpaceSharing } from './sharing';
import type { Resettable, ResetPart } from './resettable';
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
  readonly schedule = new Schedule();
  readonly faults = new FaultBook();
  readonly journal = new Journal();
  readonly dependencies = new Dependencies();
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
    options: SpaceOptions,
    private readonly contents: SpaceContents,
  ) {
    this.currentOptions = options;
    this.clock = new VirtualClock(options.clock);
    this.schedule.load(contents.jobs(this));
  }

  /** Seed of ids and chance. */
  get seed(): string {
    return this.currentOptions.seed ?? 'sadpath';
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

  /** Changes control state (clock, faults, dependencies, schedule, options), for all processes that share the space. */
  control<T>(change: () => T): Promise<T> {
    return this.sharing === undefined ? Promise.resolve(change()) : this.sharing.control(this, change);
  }

  /** The control state as JSON. */
  controlState(): ControlState {
    return {
      options: this.currentOptions,
      clock: this.clock.dump(),
      due: this.schedule.list(),
      faults: this.faults.dump(),
      dependencies: this.dependencies.entries(),
      outbox: this.outbox.list(),
      ordinals: [...this.ordinals],
    };
  }

  /** The control state with which a space of this name would begin now. */
  newborn(options: SpaceOptions): ControlState {
    return new Space(this.id, options, this.contents).controlState();
  }

  /** Takes over a control state that another process has written. */
  adopt(state: ControlState): void {
    this.currentOptions = state.options;
    this.clock.rebase(state.options.clock ?? {}, state.clock);
    this.schedule.load(state.due);
    this.faults.load(state.faults);
    this.dependencies.load(state.dependencies);
    this.outbox.load(state.outbox);
    this.ordinals.clear();
    for (const [stream, ordinal] of state.ordinals) this.ordinals.set(stream, ordinal);
  }

  /** Everything a reset must reach. */
  resettables(): readonly Resettable[] {
    return [
      ...[...this.stores].map(([service, store]) => resettable('state', `store:${service}`, () => store.reset())),
      resettable('state', 'schedule', () => this.schedule.load(this.contents.jobs(this))),
      resettable('state', 'ordinals', () => this.ordinals.clear()),
      resettable('state', 'outbox', () => this.outbox.reset()),
      resettable('faults', 'faults', () => this.faults.clear()),
      resettable('clock', 'clock', () => this.clock.reset()),
      resettable('requests', 'journal', () => this.journal.clear()),
      resettable('dependencies', 'dependencies', () => this.dependencies.reset()),
    ];
  }

  /** Takes the named parts back to the beginning; the clock first, because fixture dates follow it. */
  async reset(parts: ReadonlySet<ResetPart>): Promise<void> {
    const chosen = this.resettables().filter(({ part }) => parts.has(part));
    chosen.sort((a, b) => Number(b.part === 'clock') - Number(a.part === 'clock'));
    for (const end of await this.control(() => chosen.map((resettable) => resettable.reset()))) await end;
    if (parts.has('requests')) await this.sharing?.clearJournal(this);
  }

  /** Plans a due job. */
  plan(job: DueJob): void {
    this.schedule.plan(job);
  }
}

function resettable(part: ResetPart, name: string, reset: Resettable['reset']): Resettable {
  return { part, name, reset };
}
