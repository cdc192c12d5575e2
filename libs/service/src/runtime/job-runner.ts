import type { DueJob, Instant } from '@sadpath/clock';
import type { Space } from '@sadpath/spaces';
import { Call } from '../exchange/call';
import type { ServiceHandle } from './service-handle';

/** A job that ran, as the clock reports it. */
export interface RanJob {
  readonly at: Instant;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

/** Runs the due jobs of spaces: in time order, one at a time per space, before anything sees the time that made them due. */
export class JobRunner {
  private readonly running = new WeakMap<Space, Promise<readonly RanJob[]>>();

  constructor(private readonly handles: ReadonlyMap<string, ServiceHandle>) {}

  /** True when a job waits for a time that has come, or is just being run. */
  isDue(space: Space): boolean {
    const next = space.schedule.nextAt();
    return this.running.has(space) || (next !== undefined && next <= space.clock.now());
  }

  /** Runs everything that is due; answers what ran in this round. */
  async run(space: Space): Promise<readonly RanJob[]> {
    const before = this.running.get(space);
    const round = before === undefined ? this.runAll(space) : before.then(() => this.runAll(space));
    this.running.set(space, round);
    try {
      return await round;
    } finally {
      if (this.running.get(space) === round) this.running.delete(space);
    }
  }

  private async runAll(space: Space): Promise<readonly RanJob[]> {
    const ran: RanJob[] = [];
    for (let job = this.take(space); job !== undefined; job = this.take(space)) {
      await this.runOne(space, job);
      ran.push({ at: job.at, service: job.service, job: job.job, entity: job.entity });
    }
    return ran;
  }

  private take(space: Space): DueJob | undefined {
    return space.schedule.takeDue(space.clock.now());
  }

  private async runOne(space: Space, job: DueJob): Promise<void> {
    const handle = this.handles.get(job.service);
    const handler = handle?.jobs[job.job];
    if (handle === undefined) return;
    if (handler === undefined) throw new TypeError(`${job.service} has no job ${job.job}`);
    const call = new Call(
      job.service,
      space,
      job.at,
      { requestId: `job-${job.job}`, headers: {} },
      handle.dependencyKey,
    );
    try {
      await handler(call, job.entity, job.payload);
    } catch (error) {
      handle.reportDefect(error, `job ${job.job} of ${job.entity}`);
    }
  }
}
