import type { JournalEntry, Tally } from '@sadpath/journal';
import { DEFAULT_SPACE, type ControlState, type Space, type SpaceOptions, type SpaceSharing } from '@sadpath/spaces';
import type { SpaceDump } from './space-dump';

/** Entries of the journal that a space keeps. */
const JOURNAL_LENGTH = 1_000;

/** Something that answers SQL: a database or one transaction of it. */
export interface Queries {
  query<R extends object>(sql: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

/** The database that the processes share. */
export interface SpaceDatabase extends Queries {
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs `work` under a lock of that name, which no other process holds meanwhile. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Removes everything of a space. */
  deleteSpace(id: string): Promise<void>;
}

/** Holds of a space whose ttl has passed without use. */
const IS_EXPIRED = `(id <> '${DEFAULT_SPACE}' and
  coalesce(used_at + (ttl_ms * interval '1 millisecond') < now(), false))`;

interface Row {
  readonly version: string;
  readonly ordinal: string;
}

/**
 * Keeps spaces the same in all processes on one PostgreSQL: every request counts itself on the space's row and
 * learns from it whether the control state has changed; changes are made under that row's lock.
 */
export class SharedSpaces implements SpaceSharing {
  /** Version of the control state that a space in memory has. */
  private readonly versions = new WeakMap<Space, string>();

  constructor(
    private readonly database: SpaceDatabase,
    private readonly capacity: number,
    /** What a space begins with that nobody has asked for otherwise. */
    private readonly defaults: SpaceOptions = {},
  ) {}

  async refresh(space: Space): Promise<number> {
    const row = await this.count(space);
    if (this.versions.get(space) !== row.version) await this.read(space, this.database);
    return Number(row.ordinal);
  }

  control<T>(space: Space, change: () => T): Promise<T> {
    return this.database.transaction(async (queries) => {
      await this.lock(space, queries);
      await this.read(space, queries);
      const result = change();
      await this.write(space, queries);
      return result;
    });
  }

  exclusively<T>(space: Space, work: () => Promise<T>): Promise<T> {
    return this.database.exclusively(`jobs/${space.id}`, work);
  }

  async append(space: Space, entry: JournalEntry): Promise<void> {
    // A request that outlives its space leaves no record behind.
    const sql = `insert into sadpath_journal (space, id, entry, outcome)
      select $1, $2, $3, $4 where exists (select from sadpath_spaces where id = $1) returning seq`;
    const [row] = await this.database.query<{ seq: string }>(sql, [
      space.id,
      entry.id,
      JSON.stringify(entry),
      entry.outcome,
    ]);
    space.journal.append(entry);
    const oldest = Number(row?.seq) - 50 * JOURNAL_LENGTH;
    if (row !== undefined && Number(row.seq) % 100 === 0)
      await this.database.query('delete from sadpath_journal where space = $1 and seq < $2', [space.id, oldest]);
  }

  async journal(space: Space): Promise<{ readonly entries: readonly JournalEntry[]; readonly tally: Tally }> {
    const newest = 'select entry from sadpath_journal where space = $1 order by seq desc limit $2';
    const rows = await this.database.query<{ entry: JournalEntry }>(newest, [space.id, JOURNAL_LENGTH]);
    const counted = `select outcome, count(*) as n from sadpath_journal where space = $1 group by 1`;
    const counts = await this.database.query<{ outcome: 'natural' | 'forced'; n: string }>(counted, [space.id]);
    const tally: Tally = { natural: 0, forced: 0 };
    for (const { outcome, n } of counts) tally[outcome] = Number(n);
    return { entries: rows.map(({ entry }) => entry).reverse(), tally };
  }

  async clearJournal(space: Space): Promise<void> {
    await this.database.query('delete from sadpath_journal where space = $1', [space.id]);
  }

  async saveSnapshot(space: Space, name: string, dump: SpaceDump): Promise<void> {
    const sql = `insert into sadpath_snapshots (space, name, dump) values ($1, $2, $3)
      on conflict (space, name) do update set dump = excluded.dump`;
    await this.database.query(sql, [space.id, name, JSON.stringify(dump)]);
  }

  async snapshot(space: Space, name: string): Promise<SpaceDump | undefined> {
    const sql = 'select dump from sadpath_snapshots where space = $1 and name = $2';
    return (await this.database.query<{ dump: SpaceDump }>(sql, [space.id, name]))[0]?.dump;
  }

  async snapshotNames(space: Space): Promise<readonly string[]> {
    const sql = 'select name from sadpath_snapshots where space = $1 order by name';
    return (await this.database.query<{ name: string }>(sql, [space.id])).map(({ name }) => name);
  }

  /** Makes a space known as it is in memory, in place of one of the same name. */
  async publish(space: Space): Promise<void> {
    await this.drop(space.id);
    await this.makeRoom();
    await this.database.transaction(async (queries) => {
      await this.insertIfNew(space, queries);
      await this.write(space, queries);
    });
  }

  async drop(id: string): Promise<void> {
    await this.database.deleteSpace(id);
  }

  async has(id: string): Promise<boolean> {
    const sql = `select 1 from sadpath_spaces where id = $1 and not ${IS_EXPIRED}`;
    return (await this.database.query(sql, [id])).length > 0;
  }

  async list(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from sadpath_spaces where not ${IS_EXPIRED} order by used_at`,
    );
    return rows.map(({ id }) => id);
  }

  /** Counts a request on the space's row, which is made on first use. */
  private async count(space: Space): Promise<Row> {
    const sql = `update sadpath_spaces set ordinal = ordinal + 1, used_at = now()
      where id = $1 and not ${IS_EXPIRED} returning version, ordinal`;
    const [row] = await this.database.query<Row>(sql, [space.id]);
    if (row !== undefined) return row;
    this.renewIfKnown(space);
    await this.makeRoom();
    await this.database.transaction((queries) => this.insertIfNew(space, queries));
    return this.count(space);
  }

  /** Takes the lock of the space's row, which is made on first use. */
  private async lock(space: Space, queries: Queries): Promise<void> {
    const sql = 'select 1 from sadpath_spaces where id = $1 for update';
    if ((await queries.query(sql, [space.id])).length > 0) return;
    this.renewIfKnown(space);
    await this.insertIfNew(space, queries);
    await queries.query(sql, [space.id]);
  }

  /** Another process has dropped the space, so what this one remembers of it is gone. */
  private renewIfKnown(space: Space): void {
    if (this.versions.delete(space)) space.adopt(space.newborn(this.defaults));
  }

  private async insertIfNew(space: Space, queries: Queries): Promise<void> {
    const state = JSON.stringify(space.controlState());
    const sql = `insert into sadpath_spaces (id, options, control, ttl_ms) values ($1, $2, $3, $4) on conflict (id) do nothing`;
    await queries.query(sql, [space.id, JSON.stringify(space.options), state, space.options.ttlMs ?? null]);
  }

  private async read(space: Space, queries: Queries): Promise<void> {
    const [row] = await queries.query<{ version: string; control: ControlState }>(
      'select version, control from sadpath_spaces where id = $1',
      [space.id],
    );
    if (row === undefined || this.versions.get(space) === row.version) return;
    space.adopt(row.control);
    this.versions.set(space, row.version);
  }

  private async write(space: Space, queries: Queries): Promise<void> {
    const sql = `update sadpath_spaces set version = nextval('sadpath_versions'), options = $2, control = $3, ttl_ms = $4 where id = $1 returning version`;
    const [row] = await queries.query<{ version: string }>(sql, [
      space.id,
      JSON.stringify(space.options),
      JSON.stringify(space.controlState()),
      space.options.ttlMs ?? null,
    ]);
    if (row !== undefined) this.versions.set(space, row.version);
  }

  /** Drops what has expired, and the least recently used beyond the bound. */
  private async makeRoom(): Promise<void> {
    const expired = `select id from sadpath_spaces where ${IS_EXPIRED}`;
    const surplus = `select id from sadpath_spaces where id <> $1 order by used_at desc offset $2`;
    const gone = [
      ...(await this.database.query<{ id: string }>(expired)),
      ...(await this.database.query<{ id: string }>(surplus, [DEFAULT_SPACE, this.capacity])),
    ];
    for (const { id } of gone) await this.drop(id);
  }
}
