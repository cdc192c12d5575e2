import { HOUR, type Instant } from '@sadpath/clock';
import type { Call } from '@sadpath/service';
import { StoreUnavailable } from '@sadpath/store';

/** A job that asks other services for something which must be done in the end. */
export interface RetriedJob {
  readonly job: string;
  readonly entity: string;
}

/** Until a failed job is run again; virtual milliseconds. */
const PAUSE: Instant = HOUR;

/** Runs the work of a job, and plans it again when others could not do it. A defect is thrown all the same. */
export async function runOrRetry(call: Call, { job, entity }: RetriedJob, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    call.plan(job, entity, call.now + PAUSE);
    if (error instanceof StoreUnavailable || error instanceof TypeError) throw error;
  }
}
