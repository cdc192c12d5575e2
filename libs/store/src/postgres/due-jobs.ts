import type { DueJob, Instant } from '@sadpath/clock';
import type { Queries } from './session';
import { storableText } from './storable-text';

/** The identity of a due job. */
export type JobName = Pick<DueJob, 'service' | 'job' | 'entity'>;

/** A change of the due jobs: one planned, in place of the one of its name; one called off; one that has run. */
export type JobChange = { readonly plan: DueJob } | { readonly cancel: JobName } | { readonly done: DueJob };

/** $1 space; $2 to $6 services, jobs, keys, instants and jobs as JSON. A space that is gone gets none. */
const PLAN = {
  name: 'sadpath_plan',
  text: `
    insert into sadpath_due (space, service, job, key, at, due)
    select $1, service, job, key, at, due::json
    from unnest($2::text[], $3::text[], $4::text[], $5::double precision[], $6::text[]) with ordinality
      as given (service, job, key, at, due, place)
    where exists (select from sadpath_spaces where id = $1)
    order by place
    on conflict (space, service, job, key)
    do update set at = excluded.at, ordinal = excluded.ordinal, due = excluded.due`,
};

/** $1 space; $2 to $4 services, jobs and keys; $5 the instants for which they must be planned, or null. */
const CANCEL = {
  name: 'sadpath_cancel',
  text: `
    delete from sadpath_due using unnest($2::text[], $3::text[], $4::text[], $5::double precision[])
      as gone (service, job, key, at)
    where space = $1 and (sadpath_due.service, sadpath_due.job, sadpath_due.key) = (gone.service, gone.job, gone.key)
      and sadpath_due.at = coalesce(gone.at, sadpath_due.at)`,
};

const FIRST = {
  name: 'sadpath_first_due',
  text: 'select due from sadpath_due where space = $1 order by at, ordinal limit 1',
};

/** The due jobs of a space, a row each: in time order, and in the order of their planning where they share an instant. */
export class DueJobs {
  constructor(
    private readonly queries: Queries,
    private readonly space: string,
  ) {}

  /** Makes the changes as if one after another; of several of one name only the last shows. */
  async change(changes: readonly JobChange[]): Promise<void> {
    const { planned, cancelled, done } = sumOf(changes);
    const instants = done.map(({ at }) => at);
    // Both are asked for at once, and carried out in this order.
    await Promise.all([this.delete([...done, ...cancelled], instants), this.plan(planned)]);
  }

  /** The earliest; it stays planned. */
  async first(): Promise<DueJob | undefined> {
    return (await this.queries.query<{ due: DueJob }>(FIRST, [this.space]))[0]?.due;
  }

  async list(): Promise<readonly DueJob[]> {
    const all = 'select due from sadpath_due where space = $1 order by at, ordinal';
    return (await this.queries.query<{ due: DueJob }>(all, [this.space])).map(({ due }) => due);
  }

  /** Puts these in place of all. */
  async load(jobs: readonly DueJob[]): Promise<void> {
    await this.queries.query('delete from sadpath_due where space = $1', [this.space]);
    await this.change(jobs.map((plan) => ({ plan })));
  }

  private async plan(jobs: readonly DueJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const [instants, texts] = [jobs.map(({ at }) => at), jobs.map((job) => JSON.stringify(job))];
    await this.queries.query(PLAN, [this.space, ...namesOf(jobs), instants, texts]);
  }

  /** The first of them only while they are planned for these instants. */
  private async delete(names: readonly JobName[], instants: readonly Instant[]): Promise<void> {
    if (names.length > 0) await this.queries.query(CANCEL, [this.space, ...namesOf(names), instants]);
  }
}

interface Sum {
  readonly planned: readonly DueJob[];
  readonly cancelled: readonly JobName[];
  readonly done: readonly DueJob[];
}

/** What many changes come to; each name is in one of the lists. */
function sumOf(changes: readonly JobChange[]): Sum {
  const last = new Map<string, JobChange>();
  for (const change of changes) {
    const name = keyOf(change);
    const before = last.get(name);
    // A map keeps the place of a key that it has; planning anew goes to the end.
    last.delete(name);
    last.set(name, 'done' in change ? whenDone(change, before) : change);
  }
  const all = [...last.values()];
  return {
    planned: all.flatMap((change) => ('plan' in change ? [change.plan] : [])),
    cancelled: all.flatMap((change) => ('cancel' in change ? [change.cancel] : [])),
    done: all.flatMap((change) => ('done' in change ? [change.done] : [])),
  };
}

/** A job that has run is off, unless it was planned for another instant meanwhile. */
function whenDone(change: { readonly done: DueJob }, before: JobChange | undefined): JobChange {
  if (before === undefined || 'done' in before) return change;
  if ('cancel' in before || before.plan.at !== change.done.at) return before;
  return { cancel: change.done };
}

function keyOf(change: JobChange): string {
  const { service, job, entity } = 'plan' in change ? change.plan : 'cancel' in change ? change.cancel : change.done;
  return `${service}\n${job}\n${entity}`;
}

/** Columns, as PostgreSQL unnests them. */
function namesOf(jobs: readonly JobName[]): readonly (readonly string[])[] {
  return [
    jobs.map(({ service }) => service),
    jobs.map(({ job }) => job),
    jobs.map(({ entity }) => storableText(entity)),
  ];
}
