import type { DueJob, Instant } from '@sadpath/clock';
import type { JobQueue, OutboxMessage, Resident, SpaceChange } from '@sadpath/spaces';
import { aloneInSpace, DueJobs, SentMessages, type Queries } from '@sadpath/store';

/**
 * The due jobs and the messages of a space that several processes share. They stand with the documents: under the same
 * locks, and, where a service changes both, in the same transaction.
 */
export class PostgresJobQueue implements JobQueue {
  /** The instant of the earliest job, as this process last heard of it. */
  private heard: Instant | undefined;
  /** Grows with what this process has planned. */
  private plans = 0;
  private readonly sinceTrim = { messages: 0 };

  constructor(
    private readonly space: Resident,
    private readonly database: Queries,
  ) {}

  nextAt(): Instant | undefined {
    return this.heard;
  }

  /** Begins to ask; call what it answers with the instant of the earliest job that was found. */
  asking(): (found: Instant | undefined) => void {
    const { plans } = this;
    return (found) => {
      // What was planned since the question may not be in the answer.
      this.heard = earliest(found, plans === this.plans ? undefined : this.heard);
    };
  }

  async first(): Promise<DueJob | undefined> {
    const hear = this.asking();
    const first = await this.due().first();
    hear(first?.at);
    return first;
  }

  drop(job: DueJob): Promise<void> {
    return this.due().change([{ done: job }]);
  }

  jobs(): Promise<readonly DueJob[]> {
    return this.due().list();
  }

  messages(): Promise<readonly OutboxMessage[]> {
    return this.sent().list();
  }

  message(id: string): Promise<OutboxMessage | undefined> {
    return this.sent().find(id);
  }

  /** Makes changes in a transaction that has the service alone, and asks for all before it awaits the first. Whoever commits it says so by `kept`. */
  async write(changes: readonly SpaceChange[], queries: Queries): Promise<void> {
    await Promise.all([
      this.due(queries).change(changes.flatMap((change) => ('send' in change ? [] : [change]))),
      this.sent(queries).put(changes.flatMap((change) => ('send' in change ? [change.send] : []))),
    ]);
  }

  /** Takes note of what was planned and is known to all now. */
  kept(changes: readonly SpaceChange[]): void {
    for (const change of changes) {
      if (!('plan' in change)) continue;
      this.heard = earliest(this.heard, change.plan.at);
      this.plans += 1;
    }
  }

  /** Puts the schedule and the outbox that the space has in memory in place of all jobs and messages. */
  async replace(queries: Queries): Promise<void> {
    const { id, schedule, outbox } = this.space;
    await Promise.all([
      aloneInSpace(queries, id),
      this.due(queries).load(schedule.list()),
      this.sent(queries).load(outbox.list()),
    ]);
    this.asking()(schedule.nextAt());
  }

  private due(queries = this.database): DueJobs {
    return new DueJobs(queries, this.space.id);
  }

  private sent(queries = this.database): SentMessages<OutboxMessage> {
    const { id, bounds } = this.space;
    const most = { pieces: bounds.outboxMessages, bytes: bounds.outboxBytes };
    return new SentMessages(queries, { space: id, most, since: this.sinceTrim });
  }
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
