import type { Queries } from './session';

/** What is asked of an entry of a journal. */
interface Entry {
  readonly id: string;
  readonly outcome: 'natural' | 'forced';
}

/** How often the oldest are taken away: once in so many entries of all spaces. */
const TRIM_EVERY = 100;
/** The numbers of entries go up over all spaces: one's own newest are among so many times as many of all. */
const SPACES = 50;

/** The journal of a space, a row for each entry, bounded. */
export class JournalRows<E extends Entry> {
  constructor(
    private readonly queries: Queries,
    private readonly space: string,
    private readonly capacity: number,
  ) {}

  async append(entry: E): Promise<void> {
    // A request that outlives its space leaves no record behind.
    const sql = `insert into sadpath_journal (space, id, entry, outcome)
      select $1, $2, $3, $4 where exists (select from sadpath_spaces where id = $1) returning seq`;
    const values = [this.space, entry.id, JSON.stringify(entry), entry.outcome];
    const [row] = await this.queries.query<{ seq: string }>(sql, values);
    const oldest = Number(row?.seq) - SPACES * this.capacity;
    if (row !== undefined && Number(row.seq) % TRIM_EVERY === 0)
      await this.queries.query('delete from sadpath_journal where space = $1 and seq < $2', [this.space, oldest]);
  }

  /** The newest, oldest first. */
  async list(): Promise<readonly E[]> {
    const newest = 'select entry from sadpath_journal where space = $1 order by seq desc limit $2';
    const rows = await this.queries.query<{ entry: E }>(newest, [this.space, this.capacity]);
    return rows.map(({ entry }) => entry).reverse();
  }

  /** How many there are of each outcome. */
  async tally(): Promise<Record<Entry['outcome'], number>> {
    const sql = `select outcome, count(*) as n from sadpath_journal where space = $1 group by 1`;
    const counts = await this.queries.query<{ outcome: Entry['outcome']; n: string }>(sql, [this.space]);
    const tally = { natural: 0, forced: 0 };
    for (const { outcome, n } of counts) tally[outcome] = Number(n);
    return tally;
  }

  async clear(): Promise<void> {
    await this.queries.query('delete from sadpath_journal where space = $1', [this.space]);
  }
}
