import { BOUNDS } from '@sadpath/bounds';
import { isoMillis } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import { invalid, readForm, SandboxProblem } from '@sadpath/service';
import { dumpSpace, loadSpace, SPACE_ID, type Space, type SpaceDump } from '@sadpath/spaces';
import { LoadBody, LoadedSnapshot, SavedSnapshot, SnapshotsAnswer, StateAnswer } from '../dto/state';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { documentsOf } from './state-routes';
import { readSnapshotFile, SNAPSHOT_FORMAT } from '../state/snapshot-file';

const MAX_NAME = BOUNDS.nameCharacters.value;

/** What only a sandbox reads is as free as its formats. */
const FILE = {
  schema: {
    type: 'object',
    required: ['format', 'name'],
    properties: { format: { const: SNAPSHOT_FORMAT }, name: { type: 'string' } },
    additionalProperties: true,
  },
};

/** A space without documents, whose clock stands. */
const EMPTY_FILE = {
  format: SNAPSHOT_FORMAT,
  name: 'before-payment',
  at: 1771668000000,
  stores: {},
  clock: { start: 1771668000000, state: { mode: 'frozen', at: 1771668000000 } },
  due: [],
  dependencies: [],
  outbox: [],
};

/** Snapshots of whole spaces, by their names: documents, clock, due jobs, systems, messages, rules, envelope and settings. */
export const snapshotRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/snapshots',
    tag: 'state',
    answers: SnapshotsAnswer,
    summary: 'The snapshots of the space, the oldest first, with their age on its clock and their size',
    handle: listSnapshots,
  },
  {
    method: 'POST',
    path: '/snapshots/:name',
    tag: 'state',
    answers: SavedSnapshot,
    summary: 'Saves a snapshot',
    status: 201,
    handle: async (request) => keep(request, await dumpOf(request)),
  },
  {
    method: 'GET',
    path: '/snapshots/:name',
    isLarge: true,
    tag: 'state',
    answers: StateAnswer,
    summary: 'The documents that a snapshot holds, by service and collection, each under its key',
    handle: async (request) => documentsOf(request, await snapshotOf(request.space, request.params['name'] ?? '')),
  },
  {
    method: 'GET',
    path: '/snapshots/:name/file',
    isLarge: true,
    tag: 'state',
    answers: FILE,
    summary: 'A snapshot as a file, to be kept elsewhere',
    handle: async ({ space, params: { name = '' } }) => ({
      format: SNAPSHOT_FORMAT,
      name,
      ...(await snapshotOf(space, name)),
    }),
  },
  {
    method: 'PUT',
    path: '/snapshots/:name/file',
    tag: 'state',
    body: FILE,
    bodyExample: EMPTY_FILE,
    answers: SavedSnapshot,
    summary: 'Keeps a file as a snapshot of the space; what no space could have been is refused',
    takesState: true,
    status: 201,
    handle: async (request) => keep(request, await readSnapshotFile(request.body, request.platform)),
  },
  {
    method: 'POST',
    path: '/snapshots/:name/load',
    tag: 'state',
    body: LoadBody,
    answers: LoadedSnapshot,
    summary: 'Takes the space to a snapshot, its own or one of another space',
    bodyExample: { from: 'checkout-test' },
    handle: loadSnapshot,
  },
];

async function listSnapshots({ space }: PlatformRequest): Promise<unknown> {
  const now = space.clock.now();
  const items = (await space.home.snapshots.list()).map(({ name, at, bytes }) => ({
    name,
    ...(at === undefined ? {} : { at: isoMillis(at), ageMs: now - at }),
    bytes,
  }));
  return { items };
}

function dumpOf({ space, platform }: PlatformRequest): Promise<SpaceDump> {
  return dumpSpace(
    space,
    platform.suite.map(({ name }) => name),
  );
}

async function keep({ space, params: { name = '' } }: PlatformRequest, dump: SpaceDump): Promise<unknown> {
  if (name.length > MAX_NAME) throw invalid('name', `a snapshot's name has ${String(MAX_NAME)} characters at most`);
  const dropped = await space.home.snapshots.save(name, dump);
  return { name, at: isoMillis(dump.at ?? space.clock.now()), ...(dropped.length === 0 ? {} : { dropped }) };
}

async function loadSnapshot({ space, platform, params, body }: PlatformRequest): Promise<unknown> {
  const { name = '' } = params;
  const { from } = readForm(body, LoadBody);
  if (from !== undefined && (typeof from !== 'string' || !SPACE_ID.test(from)))
    throw invalid('from', 'from is the id of a space');
  const source = from === undefined ? space : await platform.findSpace(from);
  if (source === undefined) throw new SandboxProblem(404, 'unknown-space', `there is no space ${String(from)}`);
  await loadSpace(space, await snapshotOf(source, name));
  return { name, now: isoMillis(space.clock.now()) };
}

/** Throws a 404 problem that names the nearest. */
async function snapshotOf({ id, home: { snapshots } }: Space, name: string): Promise<SpaceDump> {
  const dump = await snapshots.find(name);
  if (dump !== undefined) return dump;
  const names = (await snapshots.list()).map((each) => each.name);
  throw new SandboxProblem(404, 'unknown-snapshot', `the space ${id} has no snapshot ${name}`, {
    nearest: nearest(name, names),
  });
}
