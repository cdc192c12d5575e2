import { contentsOf } from '../memory/tables-of';
import type { Batch } from './batch';
import { parametersOf } from './change-log';
import { insertContents, readContents } from './contents';
import { COPY_BYTES, type Copies, type CopyHolder } from './copies';
import { Copy, isBefore, type Version } from './copy';
import { CopyTransaction } from './copy-transaction';
import type { Place } from './place';
import { openingOf, RENEW_ERA, SIZE, VERSION, WRITE, type Found } from './place-statements';
import type { PostgresDatabase } from './postgres-database';
import { PostgresTransaction } from './postgres-transaction';
import type { Session } from './session';

/** Batches that are done under the lock after another process has changed the documents in the middle of one. */
const WARY = 16;

/**
 * The documents of a place, of which this process has a copy. Work is done on the copy, and written in one statement that does
 * so only if nobody else has written since; else the work is done anew under the lock of the place, on what stands there. So
 * it is serialisable in however many processes. The seed is planted on first use, under the same lock.
 */
export class CopiedPlace implements CopyHolder {
  /** True of a place that was too large for a copy; its work goes to the database statement by statement until it is planted anew. */
  isLarge = false;
  private copy: Copy | undefined;
  /** The newest version that this process has heard of; undefined where nothing is planted. */
  private heard: Version | undefined;
  private wary = 0;
  private isBusy = false;

  constructor(
    private readonly database: PostgresDatabase,
    private readonly place: Place,
    private readonly copies: Copies,
  ) {}

  get copyBytes(): number {
    return this.copy?.bytes ?? 0;
  }

  /** Takes note of the version that somebody has read, as `era.number`. What is told must be read one after another. */
  hear(text: string | undefined): void {
    const [era = 0, number = 0] = text?.split('.').map(Number) ?? [];
    const found = text === undefined ? undefined : { era, number };
    if (found === undefined || this.heard === undefined || isBefore(this.heard, found)) this.heard = found;
  }

  forget(): void {
    if (!this.isBusy) this.copy = undefined;
  }

  /** Does a batch of work and tells all how it ended; one batch after another. Never rejects. */
  async workOff(batch: Batch): Promise<void> {
    this.isBusy = true;
    try {
      const isDone = this.mayTry(batch) && (await this.tryOnCopy(batch));
      if (!isDone) await this.workUnderLock(batch);
      batch.settle();
    } catch (error) {
      this.copy = undefined;
      batch.fail(error);
    }
    this.isBusy = false;
    this.isLarge ||= this.copyBytes > COPY_BYTES;
    if (this.isLarge) this.copy = undefined;
    this.copies.used(this);
  }

  /** Fills a place that nobody has used; what it was filled with is the copy. */
  async plant(session: Session): Promise<Copy> {
    const contents = contentsOf(this.place.seed());
    // What is refused afterwards is no reason to plant again.
    const [version] = await Promise.all([insertContents(session, this.place, { contents }), session.checkpoint()]);
    this.heard = version;
    this.isLarge = false;
    const copy = await Copy.of(this.place, { contents }, version);
    this.copy = copy;
    return copy;
  }

  private mayTry({ isOpen }: Batch): boolean {
    const { copy, heard } = this;
    if (this.wary > 0) this.wary -= 1;
    if (isOpen || this.wary > 0 || copy === undefined || heard === undefined) return false;
    return !isBefore(copy.version, heard);
  }

  /** Answers whether the copy was what stood in the database, and all is kept. */
  private async tryOnCopy(batch: Batch): Promise<boolean> {
    const copy = this.copy;
    if (copy === undefined) return false;
    const tx = new CopyTransaction(copy);
    await batch.run(tx);
    tx.end();
    const isKept = tx.isReading ? batch.isFresh || (await this.isCurrent(copy.version)) : await this.write(copy, tx);
    if (isKept) return true;
    tx.rollBack();
    this.wary = WARY;
    return false;
  }

  private async isCurrent({ era, number }: Version): Promise<boolean> {
    const { space, service } = this.place;
    return (await this.database.query(VERSION, [space, service, era, number])).length > 0;
  }

  /** Writes what a transaction has changed; answers false, and writes nothing, where the copy is not what stands there. */
  private async write(copy: Copy, tx: CopyTransaction): Promise<boolean> {
    if (tx.besides.length > 0) {
      const isKept = await this.database.unlessChanged((session) => this.send(session, copy, tx));
      if (!isKept) return false;
    } else {
      const [row] = await this.database.query<{ version: string | null }>(WRITE, this.valuesOf(copy, tx, false));
      if (row === undefined || row.version === null) return false;
    }
    this.advance(copy);
    return true;
  }

  /** Asks for all at once: the changes, and what is kept with them. */
  private async send(session: Session, copy: Copy, tx: CopyTransaction): Promise<void> {
    const values = this.valuesOf(copy, tx, true);
    await Promise.all([session.query(WRITE, values), ...tx.besides.map((write) => write(session))]);
  }

  private valuesOf({ version }: Copy, { changes }: CopyTransaction, isStrict: boolean): readonly unknown[] {
    const { space, service } = this.place;
    return [space, service, version.era, version.number, isStrict, ...parametersOf(changes)];
  }

  private advance(copy: Copy): void {
    copy.version = { era: copy.version.era, number: copy.version.number + 1 };
    this.heard = copy.version;
  }

  private workUnderLock(batch: Batch): Promise<void> {
    return this.database.transaction(
      async (session, [row]) => {
        const copy = await this.copyOf(session, row as Found | undefined);
        if (copy === undefined) {
          await this.workDirectly(session, batch);
          return;
        }
        const tx = new CopyTransaction(copy);
        await batch.run(tx);
        tx.end();
        if (tx.isReading) return;
        // The end of the transaction goes along, and tells whether anything has failed.
        this.send(session, copy, tx).catch(() => undefined);
        this.advance(copy);
      },
      openingOf(this.place, this.copy?.version),
    );
  }

  /** The copy, brought up to date; undefined where there is too much for one. */
  private async copyOf(session: Session, found: Found | undefined): Promise<Copy | undefined> {
    if (found === undefined) return this.plant(session);
    if (this.isLarge) return undefined;
    const version = { era: Number(found.era), number: Number(found.version) };
    const { copy } = this;
    const since = found.since ?? [];
    if (copy?.version.era === version.era && copy.version.number + since.length === version.number) copy.follow(since);
    else await this.renew(session, version);
    this.heard = version;
    return this.copy;
  }

  private async renew(session: Session, version: Version): Promise<void> {
    this.copy = undefined;
    const { space, service } = this.place;
    const [size] = await session.query<{ bytes: number }>(SIZE, [space, service]);
    this.isLarge = (size?.bytes ?? 0) > COPY_BYTES;
    if (this.isLarge) return;
    const { collections, sequences } = await readContents(session, this.place);
    this.copy = await Copy.of(this.place, { contents: Object.entries(collections), sequences }, version);
  }

  /** Statement by statement; the copies of other processes are made anew. */
  private async workDirectly(session: Session, batch: Batch): Promise<void> {
    await batch.run(new PostgresTransaction(session, this.place));
    await session.query(RENEW_ERA, [this.place.space, this.place.service]);
  }
}
