import type { Queries } from '@sadpath/store';

/** The database that the processes share. */
export interface SpaceDatabase extends Queries {
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs `work` under a lock of that name, which no other process holds meanwhile. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Removes everything of a space. */
  deleteSpace(id: string): Promise<void>;
}
