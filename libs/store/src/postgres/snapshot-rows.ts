import { writeJson } from '@sadpath/turns';
import type { RowBounds } from './journal-rows';
import type { Queries } from './session';

/** Those beyond the newest $2 or $3 bytes go. */
const TRIM = `
  delete from sadpath_snapshots where space = $1 and seq in (
    select seq from (
      select seq, row_number() over newest as place, sum(size) over newest as bytes
      from sadpath_snapshots where space = $1 window newest as (order by seq desc)
    ) as ranked where place > $2 or bytes > $3)
  returning name`;

/** A snapshot that takes more than all snapshots of a space may. */
export class SnapshotTooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`the snapshot takes ${String(bytes)} bytes; those of a space take ${String(limit)} at most`);
    this.name = 'SnapshotTooLarge';
  }
}

/** A snapshot without its content. */
export interface SnapshotRow {
  readonly name: string;
  readonly at?: number;
  readonly bytes: number;
}

/** The named snapshots of a space, a row each. */
export class SnapshotRows<D extends object> {
  constructor(
    private readonly queries: Queries,
    private readonly space: string,
    private readonly most: RowBounds,
  ) {}

  /** Answers the names of the oldest, which had to go. Throws `SnapshotTooLarge`. */
  async save(name: string, dump: D): Promise<readonly string[]> {
    const text = (await writeJson(dump)).join('');
    if (text.length > this.most.bytes) throw new SnapshotTooLarge(text.length, this.most.bytes);
    const sql = `insert into sadpath_snapshots (space, name, dump, size) values ($1, $2, $3, $4)
      on conflict (space, name) do update
      set dump = excluded.dump, size = excluded.size, seq = nextval('sadpath_snapshots_seq_seq')`;
    await this.queries.query(sql, [this.space, name, text, text.length]);
    const values = [this.space, this.most.pieces, this.most.bytes];
    return (await this.queries.query<{ name: string }>(TRIM, values)).map(({ name: dropped }) => dropped);
  }

  async find(name: string): Promise<D | undefined> {
    const sql = 'select dump from sadpath_snapshots where space = $1 and name = $2';
    return (await this.queries.query<{ dump: D }>(sql, [this.space, name]))[0]?.dump;
  }

  /** The oldest first. */
  async list(): Promise<readonly SnapshotRow[]> {
    const sql = `select name, size, dump->>'at' as at from sadpath_snapshots where space = $1 order by seq`;
    const rows = await this.queries.query<{ name: string; size: string; at: string | null }>(sql, [this.space]);
    return rows.map(({ name, size, at }) => ({
      name,
      ...(at === null ? {} : { at: Number(at) }),
      bytes: Number(size),
    }));
  }
}
