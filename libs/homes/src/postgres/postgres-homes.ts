import {
  DEFAULT_SPACE,
  type ControlState,
  type Resident,
  type SpaceHome,
  type SpaceHomes,
  type SpaceOptions,
} from '@sadpath/spaces';
import {
  openPostgres,
  SpaceRows,
  type Place,
  type PostgresStores,
  type Queries,
  type SpaceStore,
} from '@sadpath/store';
import { PostgresHome, type SharedGround } from './postgres-home';

/** How many spaces there may be, and how one begins that nobody has set up. */
export interface HomesOptions {
  readonly capacity: number;
  readonly defaults?: SpaceOptions;
  /** Connections of this process to the database, at most, beside those that hold locks. */
  readonly connections?: number;
}

/** Homes in one PostgreSQL, which any number of processes share. Everything throws `StoreUnavailable` while it is away. */
export class PostgresHomes implements SpaceHomes, SharedGround {
  private constructor(
    private readonly stores: PostgresStores,
    private readonly options: HomesOptions,
  ) {}

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

  drop(id: string): Promise<void> {
    return this.database.deleteSpace(id);
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
    for (const id of await this.rows(this.database).surplus(this.options.capacity)) await this.drop(id);
  }

  /** Waits for what is under way and closes all connections. */
  close(): Promise<void> {
    return this.database.close();
  }
}
