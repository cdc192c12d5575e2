import type { Queries } from './session';

/** A finding as its row has it. */
interface Finding {
  readonly key: string;
  readonly rank: number;
  readonly json: string;
}

/** Findings as JSON, oldest first, with how many of each rank have gone and how many requests nobody could judge. */
interface Conduct {
  readonly findings: readonly string[];
  readonly forgotten: ReadonlyMap<number, number>;
  readonly unread: number;
}

const ADD = `insert into sadpath_conduct (key, rank, finding, size)
  select * from unnest($1::text[], $2::integer[], $3::text[], $4::integer[]) on conflict (key) do nothing`;

const COUNT = `on conflict (kind) do update set amount = sadpath_conduct_lost.amount + excluded.amount`;

/** The gravest stay, and of these the newest; what goes is counted. */
const TRIM = `with gone as (
    delete from sadpath_conduct where seq in (
      select seq from (select seq, sum(size) over (order by rank desc, seq desc) as bytes from sadpath_conduct) as all_of_them
      where bytes > $1)
    returning rank
  )
  insert into sadpath_conduct_lost (kind, amount) select rank::text, count(*) from gone group by rank order by rank
  ${COUNT}`;

const UNREAD = 'unread';

/** What was found of conduct in spaces that have gone, a row for each finding. */
export class ConductRows {
  constructor(
    private readonly queries: Queries,
    private readonly mostBytes: number,
  ) {}

  /** Adds what was found in a space, and how many of its requests nobody could judge. */
  async add(findings: readonly Finding[], unread: number): Promise<void> {
    const column = <T>(read: (finding: Finding) => T): T[] => findings.map(read);
    const columns = [
      column(({ key }) => key),
      column(({ rank }) => rank),
      column(({ json }) => json),
      column(({ json }) => json.length),
    ];
    if (unread > 0)
      await this.queries.query(`insert into sadpath_conduct_lost values ($1, $2) ${COUNT}`, [UNREAD, unread]);
    if (findings.length === 0) return;
    await this.queries.query(ADD, columns);
    await this.queries.query(TRIM, [this.mostBytes]);
  }

  async list(): Promise<Conduct> {
    const rows = await this.queries.query<{ finding: string }>('select finding from sadpath_conduct order by seq', []);
    const lost = await this.queries.query<{ kind: string; amount: string }>('select * from sadpath_conduct_lost', []);
    const amounts = new Map(lost.map(({ kind, amount }) => [kind, Number(amount)]));
    const unread = amounts.get(UNREAD) ?? 0;
    amounts.delete(UNREAD);
    const forgotten = new Map([...amounts].map(([kind, amount]) => [Number(kind), amount]));
    return { findings: rows.map(({ finding }) => finding), forgotten, unread };
  }

  async clear(): Promise<void> {
    await this.queries.query('delete from sadpath_conduct', []);
    await this.queries.query('delete from sadpath_conduct_lost', []);
  }
}
