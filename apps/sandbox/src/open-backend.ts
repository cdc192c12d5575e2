import type { SandboxConfig, SpaceBackend } from '@sadpath/service';
import { openPostgres } from '@sadpath/store';

/** A place for shared spaces that can be closed. */
export interface OpenBackend extends SpaceBackend {
  close(): Promise<void>;
}

/** Opens PostgreSQL when `DATABASE_URL` names one. Throws `StoreUnavailable`. */
export async function openBackend({ databaseUrl }: SandboxConfig): Promise<OpenBackend | undefined> {
  if (databaseUrl === undefined) return undefined;
  const opened = await openPostgres(databaseUrl);
  const { database } = opened;
  return { database, store: (place) => opened.store(place), close: () => database.close() };
}
