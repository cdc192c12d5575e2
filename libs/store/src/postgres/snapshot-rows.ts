import type { Queries } from './session';

/** The named snapshots of a space, a row each. */
export class SnapshotRows<D extends object> {
  constructor(
    private readonly queries: Queries,
    private readonly space: string,
  ) {}

  async save(name: string, dump: D): Promise<void> {
    const sql = `insert into sadpath_snapshots (space, name, dump) values ($1, $2, $3)
      on conflict (space, name) do update set dump = excluded.dump`;
    await this.queries.query(sql, [this.space, name, JSON.stringify(dump)]);
  }

  async find(name: string): Promise<D | undefined> {
    const sql = 'select dump from sadpath_snapshots where space = $1 and name = $2';
    return (await this.queries.query<{ dump: D }>(sql, [this.space, name]))[0]?.dump;
  }

  async names(): Promise<readonly string[]> {
    const sql = 'select name from sadpath_snapshots where space = $1 order by name';
    return (await this.queries.query<{ name: string }>(sql, [this.space])).map(({ name }) => name);
  }
}
