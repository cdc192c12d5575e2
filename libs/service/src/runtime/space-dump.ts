import type { ClockState, DueJob, Instant } from '@sadpath/clock';
import type { Dependency, OutboxMessage, Space } from '@sadpath/spaces';
import type { StoreDump } from '@sadpath/store';

/** Everything of a space that a snapshot keeps, as JSON. Faults and the journal stay out: they are the test's, not the world's. */
export interface SpaceDump {
  readonly stores: Readonly<Record<string, StoreDump>>;
  readonly clock: { readonly start: Instant; readonly state: ClockState };
  readonly due: readonly DueJob[];
  readonly dependencies: readonly (readonly [string, Dependency])[];
  readonly outbox: readonly OutboxMessage[];
}

/** Takes a snapshot of a space. */
export async function dumpSpace(space: Space, services: readonly string[]): Promise<SpaceDump> {
  const stores: Record<string, StoreDump> = {};
  for (const service of services) stores[service] = await space.store(service).dump();
  return {
    stores,
    clock: space.clock.dump(),
    due: await space.jobs(),
    dependencies: space.dependencies.entries(),
    outbox: [...(await space.messages())],
  };
}

/** Takes a space back to a snapshot. */
export async function loadSpace(space: Space, dump: SpaceDump): Promise<void> {
  for (const [service, store] of Object.entries(dump.stores)) await space.store(service).load(store);
  await space.restate(() => {
    space.clock.load(dump.clock);
    space.schedule.load(dump.due);
    space.dependencies.load(dump.dependencies);
    space.outbox.load(dump.outbox);
  });
}
