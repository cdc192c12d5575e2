import type { DueJob, Instant } from '@sadpath/clock';
import type { Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';
import { Call, JOB_HEADER } from '../contract/exchange/call';
import type { JobHandler } from '../contract/definition';
import { httpClient } from './http-client';
import type { LocalService } from './local-service';

/** A job that ran, as the clock reports it. */
export interface RanJob {
  readonly at: Instant;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

/** Who waits for an answer; an `AbortSignal` says when nobody does any more. */
type Client = Pick<AbortSignal, 'aborted'>;

const STAYS: Client = { aborted: false };

/** What a service answers that is asked for a job it does not have. */
const UNKNOWN_JOB = 422;

/** Where the services of this process are, and where the others live. */
export interface JobContext {
  readonly handles: ReadonlyMap<string, LocalService>;
  urlOf(service: string): string;
  /** Undefined for a service that is not of this suite. */
  definition(service: string): object | undefined;
  readonly config: { readonly adminToken: string | undefined };
  reportDefect(error: unknown, where: string): void;
}

/** Runs the due jobs of spaces: in time order, one at a time per space, before anything sees the time that made them due. */
export class JobRunner {
  /** How many rounds are under way, or wait for their turn. */
  private readonly rounds = new WeakMap<Space, number>();

  constructor(private readonly around: JobContext) {}

  /** True when a request must let jobs go first: the time of one has come, or one is just being run. */
  isDue(space: Space): boolean {
    return this.rounds.has(space) || isSomethingDue(space);
  }

  /** Waits for the jobs that are just being run, and runs what is due then. */
  async catchUp(space: Space): Promise<void> {
    await this.round(space, () => isSomethingDue(space));
  }

  /** Runs everything that is due; answers what ran in this round. */
  run(space: Space): Promise<readonly RanJob[]> {
    return this.round(space, () => true);
  }

  /**
   * Runs everything that is due, and what follows from it: deliveries are waited for, and what they plan runs too. It does
   * not wait for rounds of others, who may be waiting for this one. Nobody is worked for who has left: what is due then
   * runs before the next request.
   */
  async settle(space: Space, client: Client = STAYS): Promise<readonly RanJob[]> {
    const isWanted = (): boolean => !client.aborted;
    const ran = [...(await this.round(space, isWanted))];
    // Work may end, and leave a job behind, just after the last look at the schedule.
    while (isWanted() && (space.isWorking || isSomethingDue(space))) {
      await space.background();
      ran.push(...(await this.round(space, isWanted)));
    }
    return ran;
  }

  /** True where this process has a service of that name with a job of that name. */
  isKnownHere(service: string, job: string): boolean {
    return this.handlerOf(service, job) !== undefined;
  }

  /** Runs one job for a process that does not have its service. Throws `StoreUnavailable`; the job stays planned then. */
  async runHere(space: Space, job: DueJob): Promise<void> {
    const handle = this.around.handles.get(job.service);
    const handler = this.handlerOf(job.service, job.job);
    if (handle === undefined || handler === undefined) throw new TypeError(`${job.service} has no job ${job.job} here`);
    const { dependencyKey } = handle;
    const forwarded = { requestId: `job-${job.job}`, headers: { [JOB_HEADER]: job.job } };
    const call = new Call({ service: job.service, space, now: job.at, forwarded, dependencyKey });
    try {
      await handler(call, job.entity, job.payload);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      handle.reportDefect(error, `job ${job.job} of ${job.entity}`);
    }
    // Last, and together with what it plans, so that a process that dies here loses nothing.
    call.finish(job);
    await call.flush();
  }

  /** Runs what is due when the turn has come, if that is wanted then. */
  private async round(space: Space, isWanted: () => boolean): Promise<readonly RanJob[]> {
    this.rounds.set(space, (this.rounds.get(space) ?? 0) + 1);
    try {
      return await space.home.exclusively(() => (isWanted() ? this.runInOrder(space) : Promise.resolve([])));
    } finally {
      const left = (this.rounds.get(space) ?? 1) - 1;
      if (left > 0) this.rounds.set(space, left);
      else this.rounds.delete(space);
    }
  }

  private async runInOrder(space: Space): Promise<readonly RanJob[]> {
    const ran: RanJob[] = [];
    for (;;) {
      await space.home.enter();
      const job = await space.dueJob();
      if (job === undefined) return ran;
      const hasRun = await this.runWhereItLives(space, job);
      if (hasRun) ran.push({ at: job.at, service: job.service, job: job.job, entity: job.entity });
      else await this.drop(space, job);
    }
  }

  /** Answers false when its service knows no such job: another version has planned it. */
  private runWhereItLives(space: Space, job: DueJob): Promise<boolean> {
    const handle = this.around.handles.get(job.service);
    if (handle === undefined) return this.runElsewhere(space, job);
    if (!this.isKnownHere(job.service, job.job)) return Promise.resolve(false);
    return this.runHere(space, job).then(() => true);
  }

  /** Names come from clients and from the database, so that none is looked up beyond what a service has of its own. */
  private handlerOf(service: string, job: string): JobHandler | undefined {
    const jobs = this.around.handles.get(service)?.jobs;
    return jobs !== undefined && Object.hasOwn(jobs, job) ? jobs[job] : undefined;
  }

  /** Takes a job that nobody can run off the schedule: it would be found due for ever. */
  private async drop(space: Space, job: DueJob): Promise<void> {
    this.around.reportDefect(new Error(`no job ${job.job} in ${job.service}`), `a due job of ${job.entity}, dropped`);
    await space.dropJob(job);
  }

  private async runElsewhere(space: Space, job: DueJob): Promise<boolean> {
    if (this.around.definition(job.service) === undefined) return false;
    const { adminToken } = this.around.config;
    const { request } = await httpClient();
    const answer = await request(`${this.around.urlOf(job.service)}/__admin/jobs/run`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-sandbox-space': space.id,
        ...(adminToken === undefined ? {} : { 'x-admin-token': adminToken }),
      },
      body: JSON.stringify(job),
    });
    // It begins when the job has run, and ends with what follows from it, which is waited for without the turn.
    const ended = answer.body.dump();
    if (answer.statusCode === 200) {
      space.inBackground(ended);
      return true;
    }
    await ended;
    if (answer.statusCode === UNKNOWN_JOB) return false;
    throw new Error(`${job.service} did not run ${job.job}: ${String(answer.statusCode)}`);
  }
}

/** True when the time of a job has come, as far as this process knows. */
function isSomethingDue(space: Space): boolean {
  const next = space.nextAt();
  return next !== undefined && next <= space.clock.now();
}
