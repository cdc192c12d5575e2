import { MemorySpaceStore, openPostgres, type Place, type PostgresStores, type SpaceStore } from '@sadpath/store';

/** Connections of one file of specs. */
const CONNECTIONS = 3;

/** Where the documents of spec spaces are kept: in memory, or in a database while one is open. */
class SpecStores {
  private opened: PostgresStores | undefined;
  /** Whose spaces these are; several files share the database. */
  private owner = '';
  private spaces = 0;

  /** Keeps what follows in the database at a `postgresql://` address, under a name of its own. Throws `StoreUnavailable`. */
  async open(url: string, owner: string): Promise<void> {
    this.opened = await openPostgres(url, CONNECTIONS);
    this.owner = owner;
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    await opened?.database.close();
  }

  /** The store of a service in a fresh space. */
  fresh(place: Omit<Place, 'space'>): SpaceStore {
    const space = `${this.owner}#${String(++this.spaces)}`;
    return this.opened?.store({ ...place, space }) ?? new MemorySpaceStore(place.collections, place.seed);
  }
}

/** The stores of this file of specs. */
export const specStores = new SpecStores();
