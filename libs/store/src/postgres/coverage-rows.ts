import type { Queries, Statement } from './session';

/** A pair as its row has it. */
interface Pair {
  readonly service: string;
  readonly operation: string;
  readonly code: string;
  readonly natural: number;
  readonly forced: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly spaces: readonly { readonly id: string; readonly label?: string }[];
}

/**
 * Counts, and the spaces that met: one is added while there are fewer than $13. In one order for everybody, so that two who
 * add the same pairs do not wait for each other in a circle.
 */
const ADD: Statement = {
  name: 'sadpath_cover',
  text: `
    with counted as (
      insert into sadpath_coverage (service, operation, code, natural_met, forced_met, first_at, last_at)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::float8[], $7::float8[])
      order by 1, 2, 3
      on conflict (service, operation, code) do update set
        natural_met = sadpath_coverage.natural_met + excluded.natural_met,
        forced_met = sadpath_coverage.forced_met + excluded.forced_met,
        first_at = least(sadpath_coverage.first_at, excluded.first_at),
        last_at = greatest(sadpath_coverage.last_at, excluded.last_at)
    )
    insert into sadpath_coverage_spaces (service, operation, code, space, label)
    select g.* from unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
      as g (service, operation, code, space, label)
    where (
      select count(*) from sadpath_coverage_spaces as s
      where s.service = g.service and s.operation = g.operation and s.code = g.code
    ) < $13
    order by 1, 2, 3, 4
    on conflict do nothing`,
};

const LIST = `
  select c.service, c.operation, c.code, c.natural_met, c.forced_met, c.first_at, c.last_at, coalesce((
    select json_agg(json_strip_nulls(json_build_object('id', s.space, 'label', s.label)) order by s.seq)
    from sadpath_coverage_spaces as s
    where s.service = c.service and s.operation = c.operation and s.code = c.code
  ), '[]') as spaces
  from sadpath_coverage as c order by 1, 2, 3`;

interface Row {
  readonly service: string;
  readonly operation: string;
  readonly code: string;
  readonly natural_met: string;
  readonly forced_met: string;
  readonly first_at: number;
  readonly last_at: number;
  readonly spaces: Pair['spaces'];
}

/** Which pairs of operation and code were met, a row for each. */
export class CoverageRows {
  constructor(
    private readonly queries: Queries,
    private readonly mostSpaces: number,
  ) {}

  /** Adds counts to those that stand there. */
  async add(pairs: readonly Pair[]): Promise<void> {
    const column = (read: (pair: Pair) => unknown): unknown[] => pairs.map(read);
    const met = pairs.flatMap((pair) => pair.spaces.map((space) => ({ pair, space })));
    const spaces = (read: (one: (typeof met)[number]) => unknown): unknown[] => met.map(read);
    await this.queries.query(ADD, [
      column(({ service }) => service),
      column(({ operation }) => operation),
      column(({ code }) => code),
      column(({ natural }) => natural),
      column(({ forced }) => forced),
      column(({ firstAt }) => firstAt),
      column(({ lastAt }) => lastAt),
      spaces(({ pair }) => pair.service),
      spaces(({ pair }) => pair.operation),
      spaces(({ pair }) => pair.code),
      spaces(({ space }) => space.id),
      spaces(({ space }) => space.label ?? null),
      this.mostSpaces,
    ]);
  }

  async list(): Promise<readonly Pair[]> {
    const rows = await this.queries.query<Row>(LIST, []);
    return rows.map(({ service, operation, code, natural_met, forced_met, first_at, last_at, spaces }) => ({
      service,
      operation,
      code,
      natural: Number(natural_met),
      forced: Number(forced_met),
      firstAt: first_at,
      lastAt: last_at,
      spaces: spaces.slice(0, this.mostSpaces),
    }));
  }

  async clear(): Promise<void> {
    await this.queries.query('delete from sadpath_coverage_spaces', []);
    await this.queries.query('delete from sadpath_coverage', []);
  }
}
