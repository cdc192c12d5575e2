import type { Queries, Statement } from './session';

/** What is asked of an entry of a journal. */
interface Entry {
  readonly id: string;
  readonly outcome: 'natural' | 'forced' | 'sandbox';
}

type Counted = 'natural' | 'forced';

/** How often the oldest are taken away: once in so many entries of a space, or so many bytes, that this process writes. */
const TRIM_EVERY = { pieces: 100, bytes: 1024 * 1024 };

/** A request that outlives its space leaves no record behind. */
const APPEND: Statement = {
  name: 'sadpath_append',
  text: `insert into sadpath_journal (space, id, entry, outcome, size)
    select $1, $2, $3, $4, $5 where exists (select from sadpath_spaces where id = $1)`,
};

/** Those beyond the newest $2 or $3 bytes go; the space remembers how many went of each outcome. */
const TRIM = `
  with ranked as (
    select seq, row_number() over newest as place, sum(size) over newest as bytes
    from sadpath_journal where space = $1 window newest as (order by seq desc)
  ), gone as (
    delete from sadpath_journal where space = $1
      and seq in (select seq from ranked where place > $2 or bytes > $3) returning outcome
  )
  update sadpath_spaces set
    natural_gone = natural_gone + (select count(*) from gone where outcome = 'natural'),
    forced_gone = forced_gone + (select count(*) from gone where outcome = 'forced')
  where id = $1 and exists (select from gone)`;

/** How much of something stands in the rows of one space. */
export interface RowBounds {
  readonly pieces: number;
  readonly bytes: number;
}

/** The journal of a space, a row for each entry, bounded. */
export class JournalRows<E extends Entry> {
  /** What this process has written since it last took the oldest away. */
  private written = { pieces: 0, bytes: 0 };

  constructor(
    private readonly queries: Queries,
    private readonly space: string,
    private readonly most: RowBounds,
  ) {}

  /** Writes an entry, as the text that is kept of it. */
  async append({ id, outcome }: Pick<E, 'id' | 'outcome'>, text: string): Promise<void> {
    await this.queries.query(APPEND, [this.space, id, text, outcome, text.length]);
    this.written.pieces += 1;
    this.written.bytes += text.length;
    if (this.written.pieces < TRIM_EVERY.pieces && this.written.bytes < TRIM_EVERY.bytes) return;
    this.written = { pieces: 0, bytes: 0 };
    await this.queries.query(TRIM, [this.space, this.most.pieces, this.most.bytes]);
  }

  /** The newest, oldest first. */
  async list(): Promise<readonly E[]> {
    const newest = `select entry from (
        select seq, entry, sum(size) over (order by seq desc) as bytes
        from sadpath_journal where space = $1 order by seq desc limit $2
      ) as newest where bytes <= $3 order by seq desc`;
    const rows = await this.queries.query<{ entry: E }>(newest, [this.space, this.most.pieces, this.most.bytes]);
    return rows.map(({ entry }) => entry).reverse();
  }

  /** How many there were of each outcome, those that have gone among them. */
  async tally(): Promise<Record<Counted, number>> {
    const sql = `select outcome, count(*) as n from sadpath_journal where space = $1 and outcome <> 'sandbox' group by 1`;
    const counts = await this.queries.query<{ outcome: Counted; n: string }>(sql, [this.space]);
    const [gone] = await this.queries.query<{ natural_gone: string; forced_gone: string }>(
      'select natural_gone, forced_gone from sadpath_spaces where id = $1',
      [this.space],
    );
    const tally = { natural: Number(gone?.natural_gone ?? 0), forced: Number(gone?.forced_gone ?? 0) };
    for (const { outcome, n } of counts) tally[outcome] += Number(n);
    return tally;
  }

  async clear(): Promise<void> {
    await this.queries.query('delete from sadpath_journal where space = $1', [this.space]);
    await this.queries.query('update sadpath_spaces set natural_gone = 0, forced_gone = 0 where id = $1', [this.space]);
  }
}
