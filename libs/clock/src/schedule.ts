import type { Instant } from './instant';

/** A change that time brings about: run by the service that planned it, once, when its instant comes. */
export interface DueJob {
  readonly at: Instant;
  readonly service: string;
  /** Name of the job, as the service registered it. */
  readonly job: string;
  /** What the job is about; with service and job it is the identity: planning again replaces. */
  readonly entity: string;
  /** JSON handed to the job. */
  readonly payload?: unknown;
}

interface Planned extends DueJob {
  readonly order: number;
}

/** The due jobs of a space, in time order; jobs of the same instant run in the order they were planned. */
export class Schedule {
  private readonly byKey = new Map<string, Planned>();
  /** Earliest first, from `head` on. Jobs mostly come as the latest and go as the earliest; neither moves the others. */
  private sorted: Planned[] = [];
  private head = 0;
  private orders = 0;

  plan(job: DueJob): void {
    const { at, service, job: name, entity, payload } = job;
    const key = keyOf(service, name, entity);
    this.drop(key);
    const planned = { at, service, job: name, entity, payload, order: this.orders++ };
    this.byKey.set(key, planned);
    const place = this.placeOf(planned);
    if (place === this.sorted.length) this.sorted.push(planned);
    else this.sorted.splice(place, 0, planned);
  }

  cancel(service: string, job: string, entity: string): void {
    this.drop(keyOf(service, job, entity));
  }

  private drop(key: string): void {
    const planned = this.byKey.get(key);
    if (planned === undefined) return;
    this.byKey.delete(key);
    const place = this.placeOf(planned);
    if (place === this.head) this.dropFirst();
    else this.sorted.splice(place, 1);
  }

  get size(): number {
    return this.byKey.size;
  }

  /** The instant of the earliest job, or undefined when nothing is planned. */
  nextAt(): Instant | undefined {
    return this.sorted[this.head]?.at;
  }

  /** Takes the earliest job that is due at `now` off the schedule. */
  takeDue(now: Instant): DueJob | undefined {
    const first = this.sorted[this.head];
    if (first === undefined || first.at > now) return undefined;
    this.dropFirst();
    this.byKey.delete(keyOf(first.service, first.job, first.entity));
    return first;
  }

  /** The earliest job that is due at `now`; it stays planned. */
  peekDue(now: Instant): DueJob | undefined {
    const first = this.sorted[this.head];
    return first === undefined || first.at > now ? undefined : plain(first);
  }

  /** Takes a job off that has run, unless it was planned anew meanwhile. */
  remove(job: DueJob): void {
    const planned = this.byKey.get(keyOf(job.service, job.job, job.entity));
    if (planned?.at === job.at) this.cancel(job.service, job.job, job.entity);
  }

  list(): readonly DueJob[] {
    return this.sorted.slice(this.head).map(plain);
  }

  load(jobs: readonly DueJob[]): void {
    this.clear();
    for (const job of jobs) this.plan(job);
  }

  clear(service?: string): void {
    this.sorted = service === undefined ? [] : this.sorted.slice(this.head).filter((job) => job.service !== service);
    this.head = 0;
    this.byKey.clear();
    for (const job of this.sorted) this.byKey.set(keyOf(job.service, job.job, job.entity), job);
  }

  /** Takes the earliest off; the room it leaves is given back when it is half of all. */
  private dropFirst(): void {
    this.head += 1;
    if (this.head * 2 < this.sorted.length) return;
    this.sorted.splice(0, this.head);
    this.head = 0;
  }

  /** Where a job stands, or would stand: jobs of one instant lie in the order of their planning. */
  private placeOf({ at, order }: Planned): number {
    let [low, high] = [this.head, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.sorted[middle];
      const isBefore = other !== undefined && (other.at < at || (other.at === at && other.order < order));
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function plain({ at, service, job, entity, payload }: Planned): DueJob {
  return { at, service, job, entity, payload };
}

function keyOf(service: string, job: string, entity: string): string {
  return `${service}\n${job}\n${entity}`;
}
