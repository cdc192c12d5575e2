import type { Queries } from './session';

/** A finding as its row has it. */
interface Finding {
  readonly key: string;
  readonly rank: number;
  readonly json: string;
}

const ADD = `insert into sadpath_conduct (key, rank, finding, size)
  select * from unnest($1::text[], $2::integer[], $3::text[], $4::integer[]) on conflict (key) do nothing`;

/** The gravest stay, and of these the newest. */
const TRIM = `delete from sadpath_conduct where seq in (
  select seq from (select seq, sum(size) over (order by rank desc, seq desc) as bytes from sadpath_conduct) as all_of_them
  where bytes > $1)`;

/** What was found of conduct in spaces that have gone, a row for each finding. */
export class ConductRows {
  constructor(
    private readonly queries: Queries,
    private readonly mostBytes: number,
  ) {}

  async add(findings: readonly Finding[]): Promise<void> {
    const column = <T>(read: (finding: Finding) => T): T[] => findings.map(read);
    await this.queries.query(ADD, [
      column(({ key }) => key),
      column(({ rank }) => rank),
      column(({ json }) => json),
      column(({ json }) => json.length),
    ]);
    await this.queries.query(TRIM, [this.mostBytes]);
  }

  /** Oldest first, as JSON. */
  async list(): Promise<readonly string[]> {
    const rows = await this.queries.query<{ finding: string }>('select finding from sadpath_conduct order by seq', []);
    return rows.map(({ finding }) => finding);
  }

  async clear(): Promise<void> {
    await this.queries.query('delete from sadpath_conduct', []);
  }
}
