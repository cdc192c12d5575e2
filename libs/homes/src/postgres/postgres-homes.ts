import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import {
  DEFAULT_SPACE,
  SpaceGone,
  unreadOf,
  type ControlState,
  type Resident,
  type SpaceHome,
  type SpaceHomes,
  type SpaceOptions,
} from '@sadpath/spaces';
import {
  JournalRows,
  PeerProcesses,
  openPostgres,
  SpaceRows,
  type Place,
  type PostgresStores,
  type Queries,
  type SpaceStore,
} from '@sadpath/store';
import type { JournalEntry } from '@sadpath/journal';
import { JournalWriter } from './journal-writer';
import { PostgresConduct } from './postgres-conduct';
import { PostgresHome, type SharedContext } from './postgres-home';
import { PostgresRegister } from './postgres-register';

/** How many spaces there may be, and how one begins that nobody has set up. */
export interface HomesOptions {
  readonly capacity: number;
  readonly defaults?: SpaceOptions;
  readonly bounds?: Bounds;
  /** Connections of this process to the database, at most, beside those that hold locks. */
  readonly connections?: number;
}

/** Homes in one PostgreSQL, which any number of processes share. Everything throws `StoreUnavailable` while it is away. */
export class PostgresHomes implements SpaceHomes, SharedContext {
  readonly isElsewhere = true;
  readonly coverage: PostgresRegister;
  readonly conduct: PostgresConduct;
  readonly journals: JournalWriter;
  readonly peers: PeerProcesses;

  private constructor(
    private readonly stores: PostgresStores,
    private readonly options: HomesOptions,
  ) {
    this.peers = new PeerProcesses(stores.database, () => this.written());
    this.coverage = new PostgresRegister(stores.database, this.peers);
    this.conduct = new PostgresConduct(stores.database, this.bounds.conductBytes);
    this.journals = new JournalWriter(stores.database);
  }

  /** Opens the database at a `postgresql://` address and brings its tables up to date. Throws `StoreUnavailable`. */
  static async open(url: string, options: HomesOptions): Promise<PostgresHomes> {
    return new PostgresHomes(await openPostgres(url, options.connections), options);
  }

  get database(): PostgresStores['database'] {
    return this.stores.database;
  }

  of(space: Resident): SpaceHome {
    return new PostgresHome(space, this);
  }

  store(place: Place): SpaceStore {
    return this.stores.store(place);
  }

  async drop(id: string): Promise<void> {
    await this.judge(id);
    await this.database.deleteSpace(id);
    await this.rows(this.database).unbury(id);
  }

  /** Whoever has it in memory: another process may have dropped it. */
  has(id: string): Promise<boolean> {
    return this.rows(this.database).has(id);
  }

  list(): Promise<readonly string[]> {
    return this.rows(this.database).list();
  }

  rows(queries: Queries): SpaceRows<ControlState> {
    return new SpaceRows(queries, DEFAULT_SPACE);
  }

  renew(space: Resident): void {
    space.beginAnew(this.options.defaults ?? {});
  }

  async makeRoom(): Promise<void> {
    await this.sweep();
    const rows = this.rows(this.database);
    for (const { id, isKept } of await rows.surplus(this.options.capacity)) {
      await this.drop(id);
      await rows.bury(id, isKept, this.bounds.goneSpaces);
    }
  }

  async refuseGone(id: string): Promise<void> {
    if (await this.rows(this.database).isBuried(id, this.bounds.goneSpaceMs)) throw new SpaceGone(id);
  }

  async sweep(): Promise<void> {
    for (const id of await this.rows(this.database).expired()) await this.drop(id);
  }

  /** What is to be said of the conduct in a space outlives it; whoever else still has entries of it is asked for them first. */
  private async judge(id: string): Promise<void> {
    const state = await this.rows(this.database).read(id);
    if (state === undefined || state.control.options.counted === false) return;
    await this.peers.settled();
    const { journalEntries: pieces, journalBytes: bytes } = this.bounds;
    const journal = new JournalRows<JournalEntry>(this.database, id, { pieces, bytes });
    const tally = await journal.tally();
    const entries = await journal.list();
    const unread = unreadOf(entries, tally);
    await this.conduct.takeInTurns({ id, options: state.control.options, entries, unread });
  }

  private get bounds(): Bounds {
    return this.options.bounds ?? DEFAULT_BOUNDS;
  }

  /** Writes what is not written yet, waits for what is under way and closes all connections. */
  async close(): Promise<void> {
    await this.written().catch(() => undefined);
    await this.peers.close();
    await this.database.close();
  }

  private async written(): Promise<void> {
    await Promise.all([this.journals.written(), this.coverage.written()]);
  }
}
