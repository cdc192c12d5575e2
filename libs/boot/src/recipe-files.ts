import { operationIdOf, routesOf, type PlatformRoute } from '@sadpath/control';
import { originOf } from '@sadpath/openapi';
import {
  arazzoDocument,
  httpFile,
  postmanCollection,
  type KnownOperation,
  type ScriptSubject,
  type WaysOfService,
} from '@sadpath/recipes';
import { CONTROL_PREFIX, type Platform, type ServiceHandle } from '@sadpath/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the ways to the codes are told from. */
export interface RecipeFiles {
  readonly services: readonly ServiceHandle[];
  readonly routes: readonly PlatformRoute[];
  readonly version: string;
  /** The service of a name. Throws `SandboxProblem` where there is none. */
  readonly find: (name: string) => ServiceHandle;
}

/** All recipes as files: a Postman collection, an Arazzo document, requests for editors; of one service with `?service=`. */
export function registerRecipeFiles(gateway: FastifyInstance, { services, routes, version, find }: RecipeFiles): void {
  const needsToken = services.some(({ platform }) => platform.config.adminToken !== undefined);
  const placeOf = (request: FastifyRequest) => ({ origin: originOf(request), needsToken });
  const asked = (request: FastifyRequest): readonly WaysOfService[] => {
    const { service } = request.query as { readonly service?: string };
    return (service === undefined ? services : [find(service)]).map(waysOf);
  };
  const operations = [...services.flatMap(operationsOf), ...routes.map(controlOperation)];
  gateway.get('/postman.json', (request, reply) =>
    reply.type(JSON_TYPE).send(JSON.stringify(postmanCollection(asked(request), placeOf(request)))),
  );
  gateway.get('/arazzo.json', (request, reply) => {
    const { origin } = placeOf(request);
    const urlOf = (source: string) => `${origin}/openapi/${source}.json`;
    const document = arazzoDocument(asked(request), placeOf(request), { operations, version, urlOf });
    return reply.type(JSON_TYPE).send(JSON.stringify(document));
  });
  gateway.get('/requests.http', (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(httpFile(asked(request), placeOf(request))),
  );
}

/**
 * The ways to a service's own codes as an Arazzo document at its own port: its operations by its own documents, and those of
 * other services where they listen. Left out are ways by a service that this process does not know where to find.
 */
export function registerOwnWays(service: ServiceHandle): void {
  const { fastify, platform } = service;
  const operations = [...operationsOf(service), ...routesOf([service]).map(controlOperation)];
  const needsToken = platform.config.adminToken !== undefined;
  fastify.get('/arazzo.json', { config: { isControl: true } }, (request, reply) => {
    const origin = originOf(request);
    const { subjects, ...named } = waysOf(service);
    const isReachable = ({ recipe }: ScriptSubject) =>
      recipe.steps.every(({ path }) => addressOf(platform, path) !== undefined);
    const sources = {
      operations,
      version: platform.config.version,
      urlOf: (source: string) => `${origin}${source === 'control' ? CONTROL_PREFIX : ''}/openapi.json`,
      originOf: (path: string) => (isOwn(service, path) ? origin : (addressOf(platform, path) ?? origin)),
    };
    const own = [{ ...named, subjects: subjects.filter(isReachable) }];
    return reply.type(JSON_TYPE).send(JSON.stringify(arazzoDocument(own, { origin, needsToken }, sources)));
  });
}

function isOwn({ definition, platform }: ServiceHandle, path: string): boolean {
  const owner = ownerOf(platform, path);
  return owner === undefined || owner === definition.name;
}

/** The service that claims a path; none for the control API. */
function ownerOf(platform: Platform, path: string): string | undefined {
  return platform.serviceOfPath(path.split('?')[0] ?? path)?.name;
}

/** Where the service listens that claims a path. */
function addressOf(platform: Platform, path: string): string | undefined {
  const owner = ownerOf(platform, path);
  return owner === undefined ? '' : platform.knownUrlOf(owner);
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The ways to all codes of a service, with what they end in. */
function waysOf({ definition: { name: service, recipes, catalog } }: ServiceHandle): WaysOfService {
  const subjects = Object.entries(recipes.recipes).map(([code, recipe]): ScriptSubject => {
    const { status, wire } = catalog.errors[code] ?? {};
    return { id: `${service}/${code}`, code, recipe, status, wire };
  });
  return { service, subjects };
}

function operationsOf({ definition, vocabulary }: ServiceHandle): readonly KnownOperation[] {
  return vocabulary.operations.map(({ spec, method, url }) => ({
    source: definition.name,
    operationId: spec.name,
    method,
    url,
    takesBody: spec.body !== undefined,
  }));
}

function controlOperation(route: PlatformRoute): KnownOperation {
  const { method, path, body } = route;
  const takesBody = body !== undefined;
  return { source: 'control', operationId: operationIdOf(route), method, url: `${CONTROL_PREFIX}${path}`, takesBody };
}
