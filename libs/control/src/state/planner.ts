import { isDeepStrictEqual } from 'node:util';
import type { Call, DocumentJobs, DueOf } from '@sadpath/service';

/** Plans what time will do to the documents of one collection that is replaced. */
export class Planner {
  private readonly before = new Map<string, object>();

  constructor(
    private readonly call: Call,
    private readonly due: DueOf | undefined,
  ) {}

  removed(key: string, doc: object): void {
    if (this.due !== undefined) this.before.set(key, doc);
  }

  /** What stays as it was keeps what was planned of it, from the instant at which it was planned. */
  written(key: string, doc: object): void {
    if (this.due === undefined) return;
    const old = this.before.get(key);
    this.before.delete(key);
    if (old !== undefined && isDeepStrictEqual(old, doc)) return;
    if (old !== undefined) this.drop(old);
    const { call } = this;
    for (const { job, entity, at } of this.jobsOf(doc)) call.plan(job, entity, Math.max(at, call.now));
  }

  /** Calls off what was planned of documents that are no more. */
  settle(): void {
    for (const doc of this.before.values()) this.drop(doc);
  }

  private drop(doc: object): void {
    for (const { job, entity } of this.jobsOf(doc)) this.call.cancel(job, entity);
  }

  private jobsOf(doc: object): DocumentJobs {
    return this.due?.(doc as never, this.call) ?? [];
  }
}
