import { isDeepStrictEqual } from 'node:util';
import type { Call, DocumentJobs, DueOf } from '@sadpath/service';

/** Plans what time will do to the documents of one collection that is replaced. */
export class Planner {
  private readonly before = new Map<string, object>();
  private readonly changed: object[] = [];
  private readonly dropped: object[] = [];
  /** Jobs of what stays as it was, because one job may be that of several documents. */
  private readonly kept = new Set<string>();

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
    if (old !== undefined && isDeepStrictEqual(old, doc)) {
      for (const job of this.jobsOf(doc)) this.kept.add(nameOf(job));
      return;
    }
    if (old !== undefined) this.dropped.push(old);
    this.changed.push(doc);
  }

  /** Calls off what was planned of documents that are no more, or are others now, and plans what will become of these. */
  settle(): void {
    for (const job of [...this.before.values(), ...this.dropped].flatMap((doc) => this.jobsOf(doc)))
      if (!this.kept.has(nameOf(job))) this.call.cancel(job.job, job.entity);
    for (const { job, entity, at } of this.changed.flatMap((doc) => this.jobsOf(doc)))
      this.call.plan(job, entity, Math.max(at, this.call.now));
  }

  private jobsOf(doc: object): DocumentJobs {
    return this.due?.(doc as never, this.call) ?? [];
  }
}

function nameOf({ job, entity }: DocumentJobs[number]): string {
  return `${job} ${entity}`;
}
