import type { StoreDump } from '@sadpath/store';
import { Turn } from '@sadpath/turns';
import type { Space } from './space';
import type { SetUpDump, SpaceDump } from './space-dump';
import type { ControlState } from './space-home';

/** Takes a snapshot of a space. */
export async function dumpSpace(space: Space, services: readonly string[]): Promise<SpaceDump> {
  const stores: Record<string, StoreDump> = {};
  for (const service of services) {
    // What nobody has used yet is planted now.
    await new Turn().next();
    stores[service] = await space.store(service).dump();
  }
  return {
    at: space.clock.now(),
    stores,
    clock: space.clock.dump(),
    due: await space.jobs(),
    dependencies: space.dependencies.entries(),
    outbox: [...(await space.messages())],
    ordinals: space.controlState().ordinals,
    setUp: setUpOf(space),
  };
}

function setUpOf({ options: { envelope, settings = {} }, faults }: Space): SetUpDump {
  return { faults: faults.dump(), ...(envelope === undefined ? {} : { envelope }), settings };
}

/** Nothing of the present rules, envelope and settings stays where the dump tells them; and no id is given twice. */
function toldAfter(space: Space, { setUp, ordinals = [] }: SpaceDump): ControlState {
  const state = space.controlState();
  const drawn = new Map(state.ordinals);
  for (const [stream, ordinal] of ordinals) drawn.set(stream, Math.max(ordinal, drawn.get(stream) ?? 0));
  const { envelope: _envelope, ...others } = state.options;
  const options = { ...others, ...(setUp?.envelope && { envelope: setUp.envelope }), settings: setUp?.settings ?? {} };
  const told = setUp === undefined ? {} : { faults: setUp.faults, options };
  return { ...state, ...told, ordinals: [...drawn] };
}

/** Of a snapshot only the world: neither rules nor envelope nor settings. */
export function worldOf({ setUp: _setUp, ...world }: SpaceDump): SpaceDump {
  return world;
}

/** Takes a space to a snapshot, its own or another's. */
export async function loadSpace(space: Space, dump: SpaceDump): Promise<void> {
  for (const [service, store] of Object.entries(dump.stores)) await space.store(service).load(store);
  await space.restate(() => {
    space.clock.load(dump.clock);
    space.schedule.load(dump.due);
    space.dependencies.load(dump.dependencies);
    space.outbox.load(dump.outbox);
    space.adopt(toldAfter(space, dump));
    space.ordinals.takeIn(`snapshot of ${String(dump.at)}`);
    space.wasSetUp ||= dump.setUp !== undefined;
  });
}
