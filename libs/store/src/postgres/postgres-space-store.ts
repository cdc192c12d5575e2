import { SerialQueue } from '../serial-queue';
import type { SpaceStore, StoreDump, Transaction, TransactionOptions } from '../store';
import { Batch, type Work } from './batch';
import type { Copies } from './copies';
import { insertContents, readContents, removeContents } from './contents';
import { CopiedPlace } from './copied-place';
import type { Place } from './place';
import { openingOf } from './place-statements';
import type { PostgresDatabase } from './postgres-database';
import type { Session } from './session';

/** Pieces of work that one transaction of the database takes along, at most. */
const BATCH = 32;

/**
 * One service's documents of one space, in PostgreSQL. What waits for its turn in this process shares a transaction, so that
 * many pay for one, and waits without a connection, which others may need.
 */
export class PostgresSpaceStore implements SpaceStore {
  private readonly turns = new SerialQueue();
  private readonly copied: CopiedPlace;
  private waiting: Work<unknown>[] = [];
  private isPlanned = false;

  constructor(
    private readonly database: PostgresDatabase,
    private readonly place: Place,
    copies: Copies,
  ) {
    this.copied = new CopiedPlace(database, place, copies);
  }

  transaction<T>(run: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ run, ...options, resolve: resolve as Work<unknown>['resolve'], reject });
      this.goOn();
    });
  }

  dump(): Promise<StoreDump> {
    return this.alone(async (session, isPlanted) => {
      if (!isPlanted) await this.copied.plant(session);
      return readContents(session, this.place);
    });
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

  hear(versions: Readonly<Record<string, string>>): void {
    this.copied.hear(versions[this.place.service]);
  }

  private goOn(): void {
    if (this.isPlanned || this.waiting.length === 0) return;
    this.isPlanned = true;
    void this.turns.run(async () => {
      this.isPlanned = false;
      const batch = this.nextBatch();
      this.goOn();
      await this.copied.workOff(batch);
    });
  }

  /** Work that stays open has a transaction to itself, and so has work on a place that is too large for a copy. */
  private nextBatch(): Batch {
    const open = this.waiting.findIndex(({ isOpen }) => isOpen === true);
    const most = this.copied.isLarge || open === 0 ? 1 : open < 0 ? BATCH : Math.min(open, BATCH);
    return new Batch(this.waiting.splice(0, most));
  }

  private alone<T>(work: (session: Session, isPlanted: boolean) => Promise<T>): Promise<T> {
    return this.turns.run(() =>
      this.database.transaction(
        (session, opened) => work(session, opened.length > 0),
        openingOf(this.place, undefined),
      ),
    );
  }
}
