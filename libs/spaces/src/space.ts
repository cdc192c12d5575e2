import { Chance } from '@sadpath/chance';
import { Schedule, VirtualClock, type DueJob } from '@sadpath/clock';
import { FaultBook } from '@sadpath/faults';
import { Journal } from '@sadpath/journal';
import type { SpaceStore } from '@sadpath/store';
import { Dependencies } from './dependencies';
import { Outbox } from './outbox';
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
  readonly seed: string;
  private currentOptions: SpaceOptions;
  private readonly stores = new Map<string, SpaceStore>();
  private readonly ordinals = new Map<string, number>();
  private idsOfRequests: Chance | undefined;

  constructor(
    readonly id: string,
    options: SpaceOptions,
    private readonly contents: SpaceContents,
  ) {
    this.currentOptions = options;
    this.seed = options.seed ?? 'sadpath';
    this.clock = new VirtualClock(options.clock);
    this.schedule.load(contents.jobs(this));
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

  /** The stream of chance from which the ids of requests are drawn. */
  get requestChance(): Chance {
    this.idsOfRequests ??= new Chance(`${this.seed}/requests`);
    return this.idsOfRequests;
  }

  /** The next ordinal of a stream of chance, so that the same requests draw the same values. */
  nextOrdinal(stream: string): number {
    const ordinal = (this.ordinals.get(stream) ?? 0) + 1;
    this.ordinals.set(stream, ordinal);
    return ordinal;
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
    for (const resettable of chosen) await resettable.reset();
  }

  /** Plans a due job. */
  plan(job: DueJob): void {
    this.schedule.plan(job);
  }
}

function resettable(part: ResetPart, name: string, reset: Resettable['reset']): Resettable {
  return { part, name, reset };
}
