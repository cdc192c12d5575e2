import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import {
  DEFAULT_SPACE,
  SpaceGone,
  type ControlState,
  type Resident,
  type SpaceHome,
  type SpaceHomes,
  type SpaceOptions,
} from '@sadpath/spaces';
import {
  Neighbours,
  openPostgres,
  SpaceRows,
  type Place,
  type PostgresStores,
  type Queries,
  type SpaceStore,
} from '@sadpath/store';
import { JournalWriter } from './journal-writer';
import { PostgresHome, type SharedGround } from './postgres-home';
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
export class PostgresHomes implements SpaceHomes, SharedGround {
  readonly isElsewhere = true;
  readonly coverage: PostgresRegister;
  readonly journals: JournalWriter;
  readonly neighbours: Neighbours;

  private constructor(
    private readonly stores: PostgresStores,
    private readonly options: HomesOptions,
  ) {
    this.neighbours = new Neighbours(stores.database, () => this.written());
    this.coverage = new PostgresRegister(stores.database, this.neighbours);
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
    const rows = this.rows(this.database);
    for (const { id, isKept, isExpired } of await rows.surplus(this.options.capacity)) {
      await this.drop(id);
      if (!isExpired) await rows.bury(id, isKept, this.bounds.goneSpaces);
    }
  }

  async refuseGone(id: string): Promise<void> {
    if (await this.rows(this.database).isBuried(id, this.bounds.goneSpaceMs)) throw new SpaceGone(id);
  }

  private get bounds(): Bounds {
    return this.options.bounds ?? DEFAULT_BOUNDS;
  }

  /** Writes what is not written yet, waits for what is under way and closes all connections. */
  async close(): Promise<void> {
    await this.written().catch(() => undefined);
    await this.neighbours.close();
    await this.database.close();
  }

  private async written(): Promise<void> {
    await Promise.all([this.journals.written(), this.coverage.written()]);
  }
}
