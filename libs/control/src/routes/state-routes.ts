import { nearest } from '@sadpath/faults';
import { maskAddress } from '@sadpath/journal';
import { isoMillis } from '@sadpath/clock';
import { isObject } from '@sadpath/json';
import { dumpSpace, type SpaceDump } from '@sadpath/spaces';
import type { Collection } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import { invalid, readObject, SandboxProblem } from '@sadpath/service';
import {
  DocumentsAnswer,
  NamesAnswer,
  OutboxAnswer,
  OutboxQuery,
  StateAnswer,
  WrittenAnswer,
  WrittenByCollection,
} from '../dto/state';
import { controlCall } from '../own-routes';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { writeDocuments, type Stored } from '../state/write-documents';
import { ownMember } from '../own-member';

/** Documents as `GET /state/:service/:collection/schema` describes them. */
const DOCUMENTS = { schema: { type: 'array', items: { type: 'object', additionalProperties: true } } };
const COLLECTIONS = { schema: { type: 'object', additionalProperties: DOCUMENTS.schema } };

/** The documents of the services, and what was sent into the world. */
export const stateRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/state',
    isLarge: true,
    tag: 'state',
    answers: StateAnswer,
    summary: 'All documents of the space, by service and collection, each under its key',
    handle: readAll,
  },
  {
    method: 'GET',
    path: '/state/:service',
    tag: 'state',
    answers: NamesAnswer,
    summary: 'The collections of a service',
    handle: (request) => ({ items: definitionOf(request).collections.map(({ name }) => name) }),
  },
  {
    method: 'PUT',
    path: '/state/:service',
    tag: 'state',
    body: COLLECTIONS,
    answers: WrittenByCollection,
    summary: 'Replaces the documents of several collections that name each other; all of them or none',
    bodyExample: {},
    takesState: true,
    handle: writeService,
  },
  {
    method: 'GET',
    path: '/state/:service/:collection',
    isLarge: true,
    tag: 'state',
    answers: DocumentsAnswer,
    summary: 'All documents of a collection',
    handle: readState,
  },
  {
    method: 'PUT',
    path: '/state/:service/:collection',
    tag: 'state',
    body: DOCUMENTS,
    answers: WrittenAnswer,
    summary: 'Replaces all documents of a collection by such as the service could have written; all of them or none',
    bodyExample: [],
    takesState: true,
    handle: writeState,
  },
  {
    method: 'GET',
    path: '/state/:service/:collection/schema',
    tag: 'state',
    answers: { schema: { type: 'object', additionalProperties: true } },
    summary: 'The form of the documents of a collection as JSON Schema',
    handle: (request) => ownMember(definitionOf(request).documents, collectionOf(request).collection.name),
  },
  {
    method: 'GET',
    path: '/outbox',
    isLarge: true,
    tag: 'state',
    answers: OutboxAnswer,
    summary: 'What the services sent: one-time passwords, SMS, e-mail, events, webhooks',
    query: OutboxQuery,
    handle: readOutbox,
  },
];

function definitionOf({ platform, params }: PlatformRequest): Stored & { readonly name: string } {
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
  const { pointer, docs } = documentsIn(request.body, '');
  await writeDocuments(controlCall(request.space, service), definitionOf(request), [{ collection, pointer, docs }]);
  return { items: docs.length };
}

async function writeService(request: PlatformRequest): Promise<unknown> {
  const definition = definitionOf(request);
  const names = definition.collections.map(({ name }) => name);
  const sent = Object.entries(readObject(request.body, names)).map(([name, value]) => ({
    collection: collectionOf({ ...request, params: { ...request.params, collection: name } }).collection,
    ...documentsIn(value, `/${name}`),
  }));
  await writeDocuments(controlCall(request.space, definition.name), definition, sent);
  return { items: Object.fromEntries(sent.map(({ collection, docs }) => [collection.name, docs.length])) };
}

/** A list of documents, or what reading them has answered. */
function documentsIn(value: unknown, pointer: string): { readonly pointer: string; readonly docs: readonly unknown[] } {
  if (Array.isArray(value)) return { pointer, docs: value };
  if (isObject(value) && Array.isArray(value['items']) && Object.keys(value).length === 1)
    return { pointer: `${pointer}/items`, docs: value['items'] };
  throw invalid(pointer, `${pointer || 'the body'} must be an array of documents`);
}

async function readAll(request: PlatformRequest): Promise<unknown> {
  const services = request.platform.suite.map(({ name }) => name);
  return documentsOf(request, await dumpSpace(request.space, services));
}

/** What the services hold, by service and collection, without what only they use to make more of it. */
export async function documentsOf(
  { platform }: PlatformRequest,
  { stores }: Pick<SpaceDump, 'stores'>,
): Promise<unknown> {
  const items: object[] = [];
  for (const { name: service, collections } of platform.suite)
    for (const collection of collections) {
      const docs = ownMember(ownMember(stores, service)?.collections ?? {}, collection.name) ?? [];
      const documents = new Map<string, unknown>();
      await eachInTurn(docs, (doc) => documents.set(collection.key(doc), doc));
      items.push({ service, collection: collection.name, documents });
    }
  return { items };
}

async function readOutbox({ space, query }: PlatformRequest): Promise<unknown> {
  const items = (await space.messages())
    .filter(
      ({ service, channel, to }) =>
        fits(query['service'], service) &&
        fits(query['channel'], channel) &&
        (fits(query['to'], to) || query['to'] === maskAddress(to)),
    )
    .map((message) => ({ ...message, to: maskAddress(message.to), at: isoMillis(message.at) }));
  return { items };
}

function fits(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === actual;
}
