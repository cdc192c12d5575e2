import type { Changes, Resident, SpaceChange } from '@sadpath/spaces';
import type { Transactions } from '@sadpath/store';

/** Changes of a space that nobody else has: each is made, and known, at once. */
export class MemoryChanges implements Changes {
  constructor(private readonly space: Pick<Resident, 'schedule' | 'outbox'>) {}

  make(change: SpaceChange): void {
    const { schedule, outbox } = this.space;
    if ('plan' in change) schedule.plan(change.plan);
    else if ('send' in change) outbox.put(change.send);
    else if ('done' in change) schedule.remove(change.done);
    else schedule.cancel(change.cancel.service, change.cancel.job, change.cancel.entity);
  }

  decide(decision: () => readonly SpaceChange[]): void {
    for (const change of decision()) this.make(change);
  }

  keptWith(store: Transactions): Transactions {
    return store;
  }

  reading(store: Transactions): Transactions {
    return store;
  }

  join(): undefined {
    return undefined;
  }

  flush(): undefined {
    return undefined;
  }
}
