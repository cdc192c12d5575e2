import type { Instant } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import {
  DEFAULT_SPACE,
  type ControlState,
  type Space,
  type SpaceChange,
  type SpaceOptions,
  type SpaceSharing,
} from '@sadpath/spaces';
import { aloneInService, deleteDocuments, type Queries } from '@sadpath/store';
import { SharedAgenda } from './shared-agenda';
import { SharedJournal } from './shared-journal';
import type { SpaceDatabase } from './space-database';

/** Holds of a space whose ttl has passed without use. */
const IS_EXPIRED = `(id <> '${DEFAULT_SPACE}' and
  coalesce(used_at + (ttl_ms * interval '1 millisecond') < now(), false))`;

/** The instant of the earliest due job of the space $1. */
const NEXT_AT = '(select min(at) from sadpath_due where space = $1) as next_at';

interface Row {
  readonly version: string;
  readonly ordinal: string;
  readonly next_at: Instant | null;
}

/**
 * Keeps spaces the same in all processes on one PostgreSQL: every request counts itself on the space's row and
 * learns from it whether the control state has changed; changes are made under that row's lock.
 */
export class SharedSpaces implements SpaceSharing {
  /** Version of the control state that a space in memory has. */
  private readonly versions = new WeakMap<Space, string>();
  readonly agenda: SharedAgenda;
  private readonly journals: SharedJournal;

  constructor(
    private readonly database: SpaceDatabase,
    private readonly capacity: number,
    /** What a space begins with that nobody has asked for otherwise. */
    private readonly defaults: SpaceOptions = {},
  ) {
    this.agenda = new SharedAgenda(database);
    this.journals = new SharedJournal(database);
  }

  async refresh(space: Space): Promise<number> {
    const hear = this.agenda.asking(space);
    const row = await this.count(space);
    hear(row.next_at);
    // While the row was awaited, others may have changed more than the statement has seen.
    if (this.versions.get(space) !== row.version) await this.read(space, this.database);
    return Number(row.ordinal);
  }

  control<T>(space: Space, change: () => T): Promise<T> {
    return this.changing(space, () => Promise.resolve(change()));
  }

  async decide(space: Space, service: string, decision: () => readonly SpaceChange[]): Promise<void> {
    const changes = await this.changing(space, async (queries) => {
      const decided = decision();
      if (decided.length > 0) await aloneInService(queries, space.id, service);
      await this.agenda.write(space, decided, queries);
      return decided;
    });
    this.agenda.kept(space, changes);
  }

  startOver<T>(space: Space, change: () => T): Promise<T> {
    return this.changing(space, async (queries) => {
      await deleteDocuments(queries, space.id);
      const result = change();
      await this.agenda.replace(space, queries);
      return result;
    });
  }

  restate<T>(space: Space, change: () => T): Promise<T> {
    return this.changing(space, async (queries) => {
      const result = change();
      await this.agenda.replace(space, queries);
      return result;
    });
  }

  exclusively<T>(space: Space, work: () => Promise<T>): Promise<T> {
    return this.database.exclusively(`jobs/${space.id}`, work);
  }

  append(space: Space, entry: JournalEntry): Promise<void> {
    return this.journals.append(space, entry);
  }

  journal(space: Space): ReturnType<SharedJournal['read']> {
    return this.journals.read(space);
  }

  clearJournal(space: Space): Promise<void> {
    return this.journals.clear(space);
  }

  /** Makes a space known as it is in memory, in place of one of the same name. */
  async publish(space: Space): Promise<void> {
    await this.drop(space.id);
    await this.makeRoom();
    await this.database.transaction(async (queries) => {
      await this.insertIfNew(space, queries);
      await this.write(space, queries);
      await this.agenda.replace(space, queries);
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
      where id = $1 and not ${IS_EXPIRED} returning version, ordinal, ${NEXT_AT}`;
    const [row] = await this.database.query<Row>(sql, [space.id]);
    if (row !== undefined) return row;
    this.renewIfKnown(space);
    await this.makeRoom();
    await this.database.transaction((queries) => this.begin(space, queries));
    return this.count(space);
  }

  /** Takes the lock of the space's row, which is made on first use. */
  private async lock(space: Space, queries: Queries): Promise<void> {
    const sql = 'select 1 from sadpath_spaces where id = $1 for update';
    if ((await queries.query(sql, [space.id])).length > 0) return;
    this.renewIfKnown(space);
    await this.begin(space, queries);
    await queries.query(sql, [space.id]);
  }

  /** Another process has dropped the space, so what this one remembers of it is gone. */
  private renewIfKnown(space: Space): void {
    if (this.versions.delete(space)) space.beginAnew(this.defaults);
  }

  /** Answers whether the space's row is new. */
  private async insertIfNew(space: Space, queries: Queries): Promise<boolean> {
    const state = JSON.stringify(space.controlState());
    const sql = `insert into sadpath_spaces (id, options, control, ttl_ms) values ($1, $2, $3, $4)
      on conflict (id) do nothing returning id`;
    const values = [space.id, JSON.stringify(space.options), state, space.options.ttlMs ?? null];
    return (await queries.query(sql, values)).length > 0;
  }

  /** Makes the row of a space that has none, and its first due jobs. */
  private async begin(space: Space, queries: Queries): Promise<void> {
    if (await this.insertIfNew(space, queries)) await this.agenda.replace(space, queries);
  }

  private async read(space: Space, queries: Queries): Promise<void> {
    const hear = this.agenda.asking(space);
    const [row] = await queries.query<{ version: string; control: ControlState; next_at: Instant | null }>(
      `select version, control, ${NEXT_AT} from sadpath_spaces where id = $1`,
      [space.id],
    );
    if (row === undefined) return;
    hear(row.next_at);
    if (this.versions.get(space) === row.version) return;
    space.adopt(row.control);
    this.versions.set(space, row.version);
  }

  private changing<T>(space: Space, work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.database.transaction(async (queries) => {
      await this.lock(space, queries);
      await this.read(space, queries);
      const result = await work(queries);
      await this.write(space, queries);
      return result;
    });
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
