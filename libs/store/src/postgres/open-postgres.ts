import { Copies } from './copies';
import type { SpaceStore } from '../store';
import type { Place } from './place';
import type { PostgresDatabase } from './postgres-database';

/** An open database, and the stores in it. */
export interface PostgresStores {
  readonly database: PostgresDatabase;
  store(place: Place): SpaceStore;
}

/** Opens the database at a `postgresql://` address and brings its tables up to date. Throws `StoreUnavailable`. */
export async function openPostgres(url: string, connections?: number): Promise<PostgresStores> {
  // The start of a sandbox in memory does not pay for the driver.
  const { PostgresDatabase } = await import('./postgres-database');
  const { PostgresSpaceStore } = await import('./postgres-space-store');
  const database = await PostgresDatabase.open(url, connections);
  const copies = new Copies();
  return { database, store: (place) => new PostgresSpaceStore(database, place, copies) };
}
