import { Chance } from '@sadpath/chance';
import type { JobQueue, Changes, Records, Resident, SpaceHome } from '@sadpath/spaces';
import { SerialQueue } from '@sadpath/store';
import { MemoryJobQueue } from './memory-job-queue';
import { MemoryChanges } from './memory-changes';
import { MemoryRecords } from './memory-records';
import { MemorySnapshots } from './memory-snapshots';

/** The home of a space that this process has to itself: all of it is in memory, and every change is made at once. */
export class MemoryHome implements SpaceHome {
  readonly jobQueue: JobQueue;
  readonly records: Records;
  readonly snapshots: MemorySnapshots;
  /** Has no state of its own, so that no call needs one of its own. */
  private readonly changes: Changes;
  private readonly turns = new SerialQueue();
  private ids: Chance | undefined;
  private idsOfNamed: Chance | undefined;

  constructor(private readonly space: Resident) {
    this.snapshots = new MemorySnapshots(space.bounds);
    this.jobQueue = new MemoryJobQueue(space);
    this.records = new MemoryRecords(space.journal);
    this.changes = new MemoryChanges(space);
  }

  heldBytes(): number {
    return this.snapshots.bytes;
  }

  enter(): undefined {
    return undefined;
  }

  place(stream: string): string {
    return String(this.space.nextOrdinal(stream));
  }

  requestIds(): Chance {
    this.ids ??= new Chance(`${this.space.seed}/requests`);
    return this.ids;
  }

  exchangeIds(): Chance {
    this.idsOfNamed ??= new Chance(`${this.space.seed}/exchanges`);
    return this.idsOfNamed;
  }

  publish(): undefined {
    return undefined;
  }

  control<T>(change: () => T): T {
    return change();
  }

  restate<T>(change: () => T): T {
    return change();
  }

  async startOver<T>(change: () => T): Promise<T> {
    const result = change();
    for (const store of this.space.opened) await store.reset();
    return result;
  }

  changesOf(): Changes {
    return this.changes;
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(work);
  }
}
