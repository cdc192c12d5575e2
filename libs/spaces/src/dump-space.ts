import type { StoreDump } from '@sadpath/store';
import type { Space } from './space';
import type { SpaceDump } from './space-dump';

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
