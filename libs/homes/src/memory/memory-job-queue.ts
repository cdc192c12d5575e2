import type { DueJob, Instant } from '@sadpath/clock';
import type { JobQueue, OutboxMessage, Resident } from '@sadpath/spaces';

/** The due jobs and the messages of a space, where its schedule and outbox have them all. */
export class MemoryJobQueue implements JobQueue {
  constructor(private readonly space: Pick<Resident, 'schedule' | 'outbox'>) {}

  nextAt(): Instant | undefined {
    return this.space.schedule.nextAt();
  }

  first(): DueJob | undefined {
    return this.space.schedule.peekDue(Infinity);
  }

  drop(job: DueJob): void {
    this.space.schedule.remove(job);
  }

  jobs(): readonly DueJob[] {
    return this.space.schedule.list();
  }

  messages(): readonly OutboxMessage[] {
    return this.space.outbox.list();
  }

  message(id: string): OutboxMessage | undefined {
    return this.space.outbox.find(id);
  }
}
