import type { Machine } from '@sadpath/service';
import { MachinesAnswer, MachinesQuery } from '../dto/state';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { ownMember } from '../own-member';

/** So many documents of a state are named; all of them are counted. */
const NAMED = 100;

/** The lifecycles of the services, with the documents of the space in their states. */
export const machineRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/machines',
    tag: 'state',
    answers: MachinesAnswer,
    summary:
      'Every lifecycle: its states with the documents in them, its moves, and what each state refuses by which code',
    query: MachinesQuery,
    handle: listMachines,
  },
];

async function listMachines(request: PlatformRequest): Promise<unknown> {
  const { services, query } = request;
  const wanted = services.filter(({ definition: { name } }) => (query['service'] ?? name) === name);
  const all = wanted.flatMap(({ definition: { name, machines = [] } }) =>
    machines.map((machine) => describe(name, machine, request)),
  );
  return { items: await Promise.all(all) };
}

async function describe(service: string, machine: Machine, { space }: PlatformRequest): Promise<unknown> {
  const { name, meaning, collection, table } = machine;
  const keys = new Map<string, string[]>(Object.keys(table).map((state) => [state, []]));
  const now = space.clock.now();
  for (const doc of await space.store(service).transaction((tx) => tx.all(collection)))
    keys.get(machine.stateOf(doc, now))?.push(collection.key(doc));
  return {
    ...{ service, name, meaning, collection: collection.name },
    states: [...keys].map(([state, own]) => ({
      name: state,
      isTerminal: Object.keys(ownMember(table, state) ?? {}).length === 0,
      count: own.length,
      documents: own.slice(0, NAMED),
    })),
    moves: Object.entries(table).flatMap(([from, row]) =>
      Object.entries(row).map(([event, to]) => ({ from, event, to })),
    ),
    refusals: machine.refusals(),
  };
}
