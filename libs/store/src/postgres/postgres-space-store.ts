import { escapeLiteral } from 'pg';
import { contentsOf } from '../memory/tables-of';
import { SerialQueue } from '../serial-queue';
import type { SpaceStore, StoreDump, Transaction } from '../store';
import { insertContents, readContents, removeContents } from './contents';
import { enterService } from './locks';
import type { Place } from './place';
import type { PostgresDatabase } from './postgres-database';
import { PostgresTransaction } from './postgres-transaction';
import type { Session } from './session';

/**
 * One service's documents of one space, in PostgreSQL. Everything happens under a lock of that place, so it is serialisable
 * in however many processes; the seed is planted on first use, under the same lock.
 */
export class PostgresSpaceStore implements SpaceStore {
  /** Those who wait for their turn in this process wait without a connection, which others may need. */
  private readonly turns = new SerialQueue();
  private readonly opening: readonly string[];

  constructor(
    private readonly database: PostgresDatabase,
    private readonly place: Place,
  ) {
    const { space, service } = place;
    const isPlanted = `select from sadpath_planted where (space, service) = (${escapeLiteral(space)}, ${escapeLiteral(service)})`;
    this.opening = [...enterService(space, service), isPlanted];
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.planted((session) => new PostgresTransaction(session, this.place).carryOut(work));
  }

  dump(): Promise<StoreDump> {
    return this.planted((session) => readContents(session, this.place));
  }

  load({ collections, sequences }: StoreDump): Promise<void> {
    return this.alone(async (session) => {
      await removeContents(session, this.place);
      await insertContents(session, this.place, { contents: Object.entries(collections), sequences });
    });
  }

  reset(): Promise<void> {
    return this.alone((session) => removeContents(session, this.place));
  }

  private planted<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.alone(async (session, isPlanted) => {
      if (!isPlanted) {
        await insertContents(session, this.place, { contents: contentsOf(this.place.seed()) });
        // What is refused afterwards is no reason to plant again.
        await session.checkpoint();
      }
      return work(session);
    });
  }

  private alone<T>(work: (session: Session, isPlanted: boolean) => Promise<T>): Promise<T> {
    return this.turns.run(() =>
      this.database.transaction((session, opened) => work(session, opened.length > 0), this.opening),
    );
  }
}
