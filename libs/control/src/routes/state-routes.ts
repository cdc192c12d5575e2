import { BOUNDS } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import { isoMillis } from '@sadpath/clock';
import { dumpSpace, loadSpace } from '@sadpath/spaces';
import { UniqueViolation, type Collection, type Doc } from '@sadpath/store';
import { invalid, SandboxProblem } from '@sadpath/service';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

const MAX_NAME = BOUNDS.nameCharacters.value;

/** The documents of the services, snapshots of whole spaces, and what was sent into the world. */
export const stateRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/state/:service',
    tag: 'state',
    summary: 'The collections of a service',
    handle: (request) => ({ items: definitionOf(request).collections.map(({ name }) => name) }),
  },
  {
    method: 'GET',
    path: '/state/:service/:collection',
    tag: 'state',
    summary: 'All documents of a collection',
    handle: readState,
  },
  {
    method: 'PUT',
    path: '/state/:service/:collection',
    tag: 'state',
    summary: 'Replaces all documents of a collection',
    bodyExample: [],
    takesState: true,
    handle: writeState,
  },
  {
    method: 'GET',
    path: '/snapshots',
    tag: 'state',
    summary: 'The snapshots of the space',
    handle: async ({ space }) => ({ items: await space.home.snapshots.names() }),
  },
  {
    method: 'POST',
    path: '/snapshots/:name',
    tag: 'state',
    summary: 'Saves a snapshot',
    status: 201,
    handle: saveSnapshot,
  },
  {
    method: 'POST',
    path: '/snapshots/:name/load',
    tag: 'state',
    summary: 'Takes the space back to a snapshot',
    handle: loadSnapshot,
  },
  {
    method: 'GET',
    path: '/outbox',
    tag: 'state',
    summary: 'What the services sent: one-time passwords, SMS, e-mail, events, webhooks',
    query: { service: 'Only of this service', channel: 'Only by this channel', to: 'Only to this receiver' },
    handle: readOutbox,
  },
];

function definitionOf({ platform, params }: PlatformRequest): {
  readonly name: string;
  readonly collections: readonly Collection[];
} {
  const name = params['service'] ?? '';
  const definition = platform.definition(name);
  if (definition !== undefined) return definition;
  throw new SandboxProblem(404, 'unknown-service', `no service is called ${name}`, {
    nearest: nearest(
      name,
      platform.suite.map((s) => s.name),
    ),
  });
}

function collectionOf(request: PlatformRequest): { readonly service: string; readonly collection: Collection } {
  const { name: service, collections } = definitionOf(request);
  const wanted = request.params['collection'] ?? '';
  const collection = collections.find(({ name }) => name === wanted);
  if (collection !== undefined) return { service, collection };
  throw new SandboxProblem(404, 'unknown-collection', `${service} has no collection ${wanted}`, {
    nearest: nearest(
      wanted,
      collections.map((c) => c.name),
    ),
  });
}

async function readState(request: PlatformRequest): Promise<unknown> {
  const { service, collection } = collectionOf(request);
  return { items: await request.space.store(service).transaction((tx) => tx.all(collection)) };
}

async function writeState(request: PlatformRequest): Promise<unknown> {
  const { service, collection } = collectionOf(request);
  const docs = readDocs(request.body, collection);
  try {
    await request.space.store(service).transaction(async (tx) => {
      for (const doc of await tx.all(collection)) await tx.remove(collection, collection.key(doc));
      for (const doc of docs) await tx.put(collection, doc);
    });
  } catch (error) {
    if (error instanceof UniqueViolation) throw invalid('', error.message);
    throw error;
  }
  return { items: docs.length };
}

/** Documents that the collection can hold: each has its keys, which the collection reads off it. */
function readDocs(body: unknown, collection: Collection): readonly Doc[] {
  if (!Array.isArray(body)) throw invalid('', 'the body must be an array of documents');
  for (const [i, doc] of body.entries()) {
    if (!isDocOf(collection, doc)) throw invalid(String(i), `item ${String(i)} is no document of ${collection.name}`);
  }
  return body as readonly Doc[];
}

function isDocOf(collection: Collection, doc: unknown): doc is Doc {
  if (doc === null || typeof doc !== 'object' || Array.isArray(doc)) return false;
  try {
    for (const read of Object.values({ ...collection.indexes, ...collection.unique })) read(doc);
    return typeof collection.key(doc) === 'string';
  } catch {
    return false;
  }
}

async function saveSnapshot({ space, platform, params }: PlatformRequest): Promise<unknown> {
  const { name = '' } = params;
  if (name.length > MAX_NAME) throw invalid('name', `a snapshot's name has ${String(MAX_NAME)} characters at most`);
  const services = platform.suite.map((service) => service.name);
  const dropped = await space.home.snapshots.save(name, await dumpSpace(space, services));
  return { name, at: isoMillis(space.clock.now()), ...(dropped.length === 0 ? {} : { dropped }) };
}

async function loadSnapshot({ space, params }: PlatformRequest): Promise<unknown> {
  const name = params['name'] ?? '';
  const dump = await space.home.snapshots.find(name);
  if (dump === undefined) {
    throw new SandboxProblem(404, 'unknown-snapshot', `the space has no snapshot ${name}`, {
      nearest: nearest(name, await space.home.snapshots.names()),
    });
  }
  await loadSpace(space, dump);
  return { name, now: isoMillis(space.clock.now()) };
}

async function readOutbox({ space, query }: PlatformRequest): Promise<unknown> {
  const items = (await space.messages())
    .filter(
      ({ service, channel, to }) =>
        fits(query['service'], service) && fits(query['channel'], channel) && fits(query['to'], to),
    )
    .map((message) => ({ ...message, at: isoMillis(message.at) }));
  return { items };
}

function fits(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === actual;
}
