import type { DueJob, Instant } from '@sadpath/clock';
import { OUTBOX_LENGTH, type OutboxMessage, type Space, type SpaceAgenda, type SpaceChange } from '@sadpath/spaces';
import { aloneInSpace, DueJobs, queriesOf, SentMessages, type Queries, type Transaction } from '@sadpath/store';

interface Heard {
  readonly at: Instant | undefined;
  /** Grows with what this process has planned. */
  readonly plans: number;
}

const NOTHING: Heard = { at: undefined, plans: 0 };

/**
 * The due jobs and the messages of spaces that several processes share. They stand with the documents: under the same
 * locks, and, where a service changes both, in the same transaction.
 */
export class SharedAgenda implements SpaceAgenda {
  private readonly heard = new WeakMap<Space, Heard>();

  constructor(private readonly database: Queries) {}

  /** The instant of the earliest job, as this process last heard of it. */
  nextAt(space: Space): Instant | undefined {
    return this.heard.get(space)?.at;
  }

  /** Begins to ask; call what it answers with the instant of the earliest job that was found. */
  asking(space: Space): (found: Instant | null) => void {
    const { plans } = this.heard.get(space) ?? NOTHING;
    return (found) => {
      const now = this.heard.get(space) ?? NOTHING;
      // What was planned since the question may not be in the answer.
      const own = now.plans === plans ? undefined : now.at;
      this.heard.set(space, { plans: now.plans, at: earliest(found ?? undefined, own) });
    };
  }

  async firstJob(space: Space): Promise<DueJob | undefined> {
    const hear = this.asking(space);
    const first = await new DueJobs(this.database, space.id).first();
    hear(first?.at ?? null);
    return first;
  }

  dropJob(space: Space, job: DueJob): Promise<void> {
    return new DueJobs(this.database, space.id).change([{ done: job }]);
  }

  jobs(space: Space): Promise<readonly DueJob[]> {
    return new DueJobs(this.database, space.id).list();
  }

  messages(space: Space): Promise<readonly OutboxMessage[]> {
    return outboxOf(space, this.database).list();
  }

  message(space: Space, id: string): Promise<OutboxMessage | undefined> {
    return outboxOf(space, this.database).find(id);
  }

  keep(space: Space, changes: readonly SpaceChange[], tx: Transaction): Promise<void> {
    return this.write(space, changes, queriesOf(tx));
  }

  /** Makes changes in a transaction that has the service alone. */
  async write(space: Space, changes: readonly SpaceChange[], queries: Queries): Promise<void> {
    await new DueJobs(queries, space.id).change(changes.flatMap((change) => ('send' in change ? [] : [change])));
    await outboxOf(space, queries).put(changes.flatMap((change) => ('send' in change ? [change.send] : [])));
  }

  /** Takes note of what was planned and is known to all now. */
  kept(space: Space, changes: readonly SpaceChange[]): void {
    for (const change of changes) {
      if (!('plan' in change)) continue;
      const { at, plans } = this.heard.get(space) ?? NOTHING;
      this.heard.set(space, { at: earliest(at, change.plan.at), plans: plans + 1 });
    }
  }

  /** Puts the schedule and the outbox that the space has in memory in place of all jobs and messages. */
  async replace(space: Space, queries: Queries): Promise<void> {
    await aloneInSpace(queries, space.id);
    await new DueJobs(queries, space.id).load(space.schedule.list());
    await outboxOf(space, queries).load(space.outbox.list());
    this.asking(space)(space.schedule.nextAt() ?? null);
  }
}

function outboxOf(space: Space, queries: Queries): SentMessages<OutboxMessage> {
  return new SentMessages(queries, space.id, OUTBOX_LENGTH);
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
