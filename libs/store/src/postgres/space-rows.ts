import type { Instant } from '@sadpath/clock';
import type { Queries, Statement } from './session';

/** Holds of a space whose ttl has passed without use; $1 is the space that stays. */
const IS_EXPIRED = `(id <> $1 and coalesce(used_at + (ttl_ms * interval '1 millisecond') < now(), false))`;

/** The instant of the earliest due job of the space $2. */
const NEXT_AT = '(select min(at) from sadpath_due where space = $2) as next_at';

/** The versions of the documents of the services of the space $2. */
const VERSIONS = `(
  select json_object_agg(service, era || '.' || version) from sadpath_planted where space = $2) as documents`;

const COUNT: Statement = {
  name: 'sadpath_count',
  text: `update sadpath_spaces set ordinal = ordinal + $3, used_at = now()
    where id = $2 and not ${IS_EXPIRED} returning version, ordinal, ${NEXT_AT}, ${VERSIONS}`,
};

/** What the processes share of a space beside its documents, jobs, messages and journal. */
export interface SpaceState<C> {
  readonly options: { readonly ttlMs?: number };
  readonly control: C;
  /** True when somebody has set it up; it stays so. */
  readonly isKept: boolean;
}

/** A space that must go before one more may come. */
export interface SurplusSpace {
  readonly id: string;
  readonly isKept: boolean;
}

/** A space as its requests find it. */
export interface CountedRequests {
  /** Of the control state. */
  readonly version: string;
  /** Number of the last of the requests among all of the space. */
  readonly ordinal: number;
  readonly nextAt: Instant | undefined;
  /** Versions of the documents of its services. */
  readonly documents: Readonly<Record<string, string>>;
}

/** A control state with its version. */
export interface VersionedState<C> {
  readonly version: string;
  readonly control: C;
  readonly nextAt: Instant | undefined;
}

/** The spaces that processes share, a row each; `staying` is the name of the one that never expires. */
export class SpaceRows<C> {
  constructor(
    private readonly queries: Queries,
    private readonly staying: string,
  ) {}

  /** Counts so many requests; undefined where there is no such space, or its time is up. */
  async count(id: string, requests: number): Promise<CountedRequests | undefined> {
    const [row] = await this.queries.query<CountedRow>(COUNT, [this.staying, id, requests]);
    if (row === undefined) return undefined;
    const { version, ordinal, next_at: nextAt, documents } = row;
    return { version, ordinal: Number(ordinal), nextAt: nextAt ?? undefined, documents: documents ?? {} };
  }

  /** Waits for the lock of the row, to the end of the transaction; answers whether there is one. */
  async lock(id: string): Promise<boolean> {
    return (await this.queries.query('select 1 from sadpath_spaces where id = $1 for update', [id])).length > 0;
  }

  /** Makes the row of a space that has none; answers whether it had none. */
  async insert(id: string, { options, control, isKept }: SpaceState<C>): Promise<boolean> {
    const sql = `insert into sadpath_spaces (id, options, control, ttl_ms, is_kept) values ($1, $2, $3, $4, $5)
      on conflict (id) do nothing returning id`;
    const values = [id, JSON.stringify(options), JSON.stringify(control), options.ttlMs ?? null, isKept];
    return (await this.queries.query(sql, values)).length > 0;
  }

  async read(id: string): Promise<VersionedState<C> | undefined> {
    const sql = `select version, control, (select min(at) from sadpath_due where space = $1) as next_at
      from sadpath_spaces where id = $1`;
    const [row] = await this.queries.query<Row & { readonly control: C }>(sql, [id]);
    return row && { version: row.version, control: row.control, nextAt: row.next_at ?? undefined };
  }

  /** Writes a control state and answers its version, which no space has had before; undefined where there is no such space. */
  async write(id: string, { options, control, isKept }: SpaceState<C>): Promise<string | undefined> {
    const sql = `update sadpath_spaces
      set version = nextval('sadpath_versions'), options = $2, control = $3, ttl_ms = $4, is_kept = is_kept or $5
      where id = $1 returning version`;
    const values = [id, JSON.stringify(options), JSON.stringify(control), options.ttlMs ?? null, isKept];
    return (await this.queries.query<{ version: string }>(sql, values))[0]?.version;
  }

  async has(id: string): Promise<boolean> {
    const sql = `select 1 from sadpath_spaces where id = $2 and not ${IS_EXPIRED}`;
    return (await this.queries.query(sql, [this.staying, id])).length > 0;
  }

  /** Least recently used first. */
  async list(): Promise<readonly string[]> {
    return this.ids(`select id from sadpath_spaces where not ${IS_EXPIRED} order by used_at`, [this.staying]);
  }

  async expired(): Promise<readonly string[]> {
    return this.ids(`select id from sadpath_spaces where ${IS_EXPIRED}`, [this.staying]);
  }

  /** Beyond so many those that nobody has set up, then the others, the least recently used first. */
  async surplus(capacity: number): Promise<readonly SurplusSpace[]> {
    const sql = `select id, is_kept from sadpath_spaces where not ${IS_EXPIRED} and id <> $1
      order by is_kept desc, used_at desc offset $2`;
    const others = await this.queries.query<{ id: string; is_kept: boolean }>(sql, [this.staying, capacity]);
    return others.map(({ id, is_kept: isKept }) => ({ id, isKept }));
  }

  /** Remembers the name of a space that was pushed out; of each kind the newest so many. */
  async bury(id: string, isKept: boolean, most: number): Promise<void> {
    const sql = 'insert into sadpath_gone (id, is_kept) values ($1, $2) on conflict (id) do update set at = now()';
    await this.queries.query(sql, [id, isKept]);
    const oldest = `delete from sadpath_gone where id in (
      select id from sadpath_gone where is_kept = $1 order by at desc offset $2)`;
    await this.queries.query(oldest, [isKept, most]);
  }

  async isBuried(id: string, withinMs: number): Promise<boolean> {
    const sql = `select 1 from sadpath_gone where id = $1 and at + ($2 * interval '1 millisecond') >= now()`;
    return (await this.queries.query(sql, [id, withinMs])).length > 0;
  }

  async unbury(id: string): Promise<void> {
    await this.queries.query('delete from sadpath_gone where id = $1', [id]);
  }

  private async ids(sql: string, values: readonly unknown[]): Promise<readonly string[]> {
    return (await this.queries.query<{ id: string }>(sql, values)).map(({ id }) => id);
  }
}

interface CountedRow extends Row {
  readonly ordinal: string;
  readonly documents: Readonly<Record<string, string>> | null;
}

interface Row {
  readonly version: string;
  readonly next_at: Instant | null;
}
