import type { Space } from '@sadpath/spaces';
import type { Queries } from '@sadpath/store';
import type { SpaceDump } from './space-dump';

/** Named snapshots of spaces: with the spaces in the database where several processes share them, else in memory. */
export class Snapshots {
  /** They go with their space. */
  private readonly held = new WeakMap<Space, Map<string, SpaceDump>>();

  constructor(private readonly database: Queries | undefined) {}

  async save(space: Space, name: string, dump: SpaceDump): Promise<void> {
    if (this.database === undefined) {
      this.held.set(space, (this.held.get(space) ?? new Map<string, SpaceDump>()).set(name, dump));
      return;
    }
    const sql = `insert into sadpath_snapshots (space, name, dump) values ($1, $2, $3)
      on conflict (space, name) do update set dump = excluded.dump`;
    await this.database.query(sql, [space.id, name, JSON.stringify(dump)]);
  }

  async find(space: Space, name: string): Promise<SpaceDump | undefined> {
    if (this.database === undefined) return this.held.get(space)?.get(name);
    const sql = 'select dump from sadpath_snapshots where space = $1 and name = $2';
    return (await this.database.query<{ dump: SpaceDump }>(sql, [space.id, name]))[0]?.dump;
  }

  async names(space: Space): Promise<readonly string[]> {
    if (this.database === undefined) return [...(this.held.get(space)?.keys() ?? [])];
    const sql = 'select name from sadpath_snapshots where space = $1 order by name';
    return (await this.database.query<{ name: string }>(sql, [space.id])).map(({ name }) => name);
  }
}
