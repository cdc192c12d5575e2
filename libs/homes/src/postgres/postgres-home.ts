import { Chance, unique } from '@sadpath/chance';
import type {
  Changes,
  ControlState,
  Records,
  Resident,
  Snapshots,
  SpaceChange,
  SpaceDump,
  SpaceHome,
} from '@sadpath/spaces';
import {
  aloneInService,
  deleteDocuments,
  keepBeside,
  SerialQueue,
  SnapshotRows,
  type Queries,
  type SpaceRows,
} from '@sadpath/store';
import { Door } from './door';
import { PendingChanges, type Keeper } from './pending-changes';
import { PostgresJobQueue } from './postgres-job-queue';
import { PostgresRecords, type SharedWriters } from './postgres-records';

/** What all spaces in the database have in common. */
export interface SharedContext extends SharedWriters {
  readonly database: SpaceDatabase;
  rows(queries: Queries): SpaceRows<ControlState>;
  /** Makes the space a newborn that nobody has set up otherwise. */
  renew(space: Resident): void;
  /** Removes what must go before one more space may come. */
  makeRoom(): Promise<void>;
  /** Throws `SpaceGone` for the name of a space that was pushed out. */
  refuseGone(id: string): Promise<void>;
  drop(id: string): Promise<void>;
}

/** The database that the processes share. */
export interface SpaceDatabase extends Queries {
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs `work` under a lock of that name, which no other process holds meanwhile. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Removes everything of a space. */
  deleteSpace(id: string): Promise<void>;
}

/**
 * The home of a space that all processes on one PostgreSQL have alike: every request counts itself on the space's row and
 * learns from it whether the control state has changed; changes are made under that row's lock.
 */
export class PostgresHome implements SpaceHome {
  readonly jobQueue: PostgresJobQueue;
  readonly records: Records;
  readonly snapshots: Snapshots;
  /** Those who wait in this process wait without a connection, of which there are few. */
  private readonly turns = new SerialQueue();
  /** Of the control state that the space has in memory. */
  private version: string | undefined;
  private readonly door: Door;

  constructor(
    private readonly space: Resident,
    private readonly ground: SharedContext,
  ) {
    const { database } = ground;
    this.door = new Door((requests) => this.count(requests));
    this.jobQueue = new PostgresJobQueue(space, database);
    this.records = new PostgresRecords(space, ground);
    this.snapshots = new SnapshotRows<SpaceDump>(database, space.id, {
      pieces: space.bounds.snapshots,
      bytes: space.bounds.snapshotBytes,
    });
  }

  heldBytes(): number {
    return 0;
  }

  enter(): Promise<number> {
    return this.door.enter();
  }

  /** What this process has counted, another may have counted too. */
  place(): string {
    return unique();
  }

  requestIds(ordinal: number | undefined): Chance {
    return new Chance(`${this.space.seed}/requests/${String(ordinal ?? unique())}`);
  }

  exchangeIds(ordinal: number | undefined): Chance {
    return new Chance(`${this.space.seed}/exchanges/${String(ordinal ?? unique())}`);
  }

  async publish(): Promise<void> {
    await this.ground.drop(this.space.id);
    await this.ground.makeRoom();
    await this.ground.database.transaction(async (queries) => {
      await Promise.all([this.insert(queries), this.write(queries), this.jobQueue.replace(queries)]);
    });
  }

  control<T>(change: () => T): Promise<T> {
    return this.changing(() => Promise.resolve(change()));
  }

  restate<T>(change: () => T): Promise<T> {
    return this.changing(async (queries) => {
      const result = change();
      await this.jobQueue.replace(queries);
      return result;
    });
  }

  startOver<T>(change: () => T): Promise<T> {
    return this.changing(async (queries) => {
      await deleteDocuments(queries, this.space.id);
      const result = change();
      await this.jobQueue.replace(queries);
      return result;
    });
  }

  changesOf(service: string, isFresh = false): Changes {
    const keeper = {
      store: this.space.store(service),
      keep: (changes, tx) => keepBeside(tx, (queries) => this.jobQueue.write(changes, queries)),
      kept: (changes) => {
        this.jobQueue.kept(changes);
      },
      decide: (decision) => this.decide(service, decision),
    } satisfies Keeper;
    return new PendingChanges(keeper, isFresh);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(() => this.ground.database.exclusively(`jobs/${this.space.id}`, work));
  }

  /** Counts requests, brings the space up to date, and answers the number of the last of them. */
  private async count(requests: number): Promise<number> {
    const { database } = this.ground;
    const hear = this.jobQueue.asking();
    const counted = await this.ground.rows(database).count(this.space.id, requests);
    if (counted === undefined) {
      await this.settle();
      return this.count(requests);
    }
    hear(counted.nextAt);
    for (const store of this.space.opened) store.hear?.(counted.documents);
    // While the row was awaited, others may have changed more than the statement has seen.
    if (this.version !== counted.version) await this.read(database);
    return counted.ordinal;
  }

  /** Changes control state, and in the same step the jobs and messages of a service. */
  private async decide(service: string, decision: () => readonly SpaceChange[]): Promise<void> {
    const changes = await this.changing(async (queries) => {
      const decided = decision();
      if (decided.length > 0) await aloneInService(queries, this.space.id, service);
      await this.jobQueue.write(decided, queries);
      return decided;
    });
    this.jobQueue.kept(changes);
  }

  private changing<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.ground.database.transaction(async (queries) => {
      await this.lock(queries);
      await this.read(queries);
      const result = await work(queries);
      await this.write(queries);
      return result;
    });
  }

  /** Makes the row of a space that is met for the first time, or that somebody has dropped. */
  private async settle(): Promise<void> {
    await this.ground.refuseGone(this.space.id);
    this.renewIfKnown();
    await this.ground.makeRoom();
    await this.ground.database.transaction((queries) => this.begin(queries));
  }

  /** Takes the lock of the space's row, which is made on first use. */
  private async lock(queries: Queries): Promise<void> {
    const rows = this.ground.rows(queries);
    if (await rows.lock(this.space.id)) return;
    this.renewIfKnown();
    await this.begin(queries);
    await rows.lock(this.space.id);
  }

  /** Another process has dropped the space, so what this one remembers of it is gone. */
  private renewIfKnown(): void {
    if (this.version === undefined) return;
    this.version = undefined;
    this.ground.renew(this.space);
  }

  /** Makes the row of a space that has none, and its first due jobs. */
  private async begin(queries: Queries): Promise<void> {
    if (await this.insert(queries)) await this.jobQueue.replace(queries);
  }

  /** Answers whether the space's row is new. */
  private insert(queries: Queries): Promise<boolean> {
    return this.ground.rows(queries).insert(this.space.id, this.state());
  }

  private async read(queries: Queries): Promise<void> {
    const hear = this.jobQueue.asking();
    const found = await this.ground.rows(queries).read(this.space.id);
    if (found === undefined) return;
    hear(found.nextAt);
    if (this.version === found.version) return;
    this.space.adopt(found.control);
    this.version = found.version;
  }

  private async write(queries: Queries): Promise<void> {
    const version = await this.ground.rows(queries).write(this.space.id, this.state());
    if (version !== undefined) this.version = version;
  }

  private state(): {
    readonly options: Resident['options'];
    readonly control: ControlState;
    readonly isKept: boolean;
  } {
    const { options, isKept } = this.space;
    return { options, isKept, control: this.space.controlState() };
  }
}
