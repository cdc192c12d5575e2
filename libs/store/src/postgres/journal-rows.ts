import type { Queries, Statement } from './session';

/** What is asked of an entry of a journal. */
interface Entry {
  readonly id: string;
  readonly outcome: 'natural' | 'forced' | 'sandbox';
}

type Counted = 'natural' | 'forced';

/** How often the oldest are taken away: once in so many entries of a space, or so many bytes, that this process writes. */
const TRIM_EVERY = { pieces: 100, bytes: 1024 * 1024 };
/** Spaces of which is known how much was written. */
const SPACES_NOTED = 1_000;

/** $1 to $5 spaces, ids, entries, outcomes, instants. A request that outlives its space leaves no record behind. */
const APPEND: Statement = {
  name: 'sadpath_append',
  text: `
    insert into sadpath_journal (space, id, entry, outcome, size, left_at)
    select space, id, entry::json, outcome, length(entry), left_at
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::double precision[]) with ordinality
      as given (space, id, entry, outcome, left_at, place)
    where exists (select from sadpath_spaces where sadpath_spaces.id = given.space)
    order by place`,
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

/** An entry as it is written. */
export interface WrittenEntry extends Pick<Entry, 'id' | 'outcome'> {
  readonly space: string;
  /** Its JSON. */
  readonly text: string;
  /** When its answer left, in real milliseconds and parts of them. */
  readonly leftAt: number;
  /** What may stay of its space. */
  readonly most: RowBounds;
}

/** What this process has written of a space since it last took the oldest away. */
interface Written {
  readonly pieces: number;
  readonly bytes: number;
  readonly most: RowBounds;
}

/** Writes entries of any spaces. */
export class JournalAppender {
  private readonly written = new Map<string, Written>();

  constructor(private readonly queries: Queries) {}

  async append(entries: readonly WrittenEntry[]): Promise<void> {
    const column = (read: (entry: WrittenEntry) => unknown): unknown[] => entries.map(read);
    await this.queries.query(APPEND, [
      column(({ space }) => space),
      column(({ id }) => id),
      column(({ text }) => text),
      column(({ outcome }) => outcome),
      column(({ leftAt }) => leftAt),
    ]);
    for (const entry of entries) this.note(entry);
  }

  /** Takes the oldest away where so much was written that there may be too many; of the space written longest ago, too, where there are many. */
  async trim(): Promise<void> {
    for (const [space, { pieces, bytes, most }] of this.written) {
      const isCrowded = this.written.size > SPACES_NOTED;
      if (!isCrowded && pieces < TRIM_EVERY.pieces && bytes < TRIM_EVERY.bytes) continue;
      this.written.delete(space);
      await this.queries.query(TRIM, [space, most.pieces, most.bytes]);
    }
  }

  private note({ space, text, most }: WrittenEntry): void {
    const { pieces = 0, bytes = 0 } = this.written.get(space) ?? {};
    this.written.set(space, { pieces: pieces + 1, bytes: bytes + text.length, most });
  }
}

/** The journal of a space, a row for each entry, bounded. */
export class JournalRows<E extends Entry> {
  constructor(
    private readonly queries: Queries,
    private readonly space: string,
    private readonly most: RowBounds,
  ) {}

  /** The newest, in the order in which their answers left. */
  async list(): Promise<readonly E[]> {
    const newest = `select entry, left_at from (
        select seq, entry, left_at, sum(size) over (order by seq desc) as bytes
        from sadpath_journal where space = $1 order by seq desc limit $2
      ) as newest where bytes <= $3 order by seq desc`;
    const values = [this.space, this.most.pieces, this.most.bytes];
    const rows = [...(await this.queries.query<{ entry: E; left_at: number }>(newest, values))].reverse();
    return rows.sort((a, b) => a.left_at - b.left_at).map(({ entry }) => entry);
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
