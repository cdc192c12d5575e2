import { CONTROL_PREFIX, type ServiceHandle } from '@sadpath/service';
import { operationIdOf, type PlatformRoute } from '@sadpath/control';
import { originOf } from '@sadpath/openapi';
import {
  arazzoDocument,
  httpFile,
  postmanCollection,
  type KnownOperation,
  type ScriptSubject,
  type WaysOfService,
} from '@sadpath/recipes';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the ways to the codes are told from. */
export interface Ways {
  readonly services: readonly ServiceHandle[];
  readonly routes: readonly PlatformRoute[];
  readonly version: string;
  /** The service of a name. Throws `SandboxProblem` where there is none. */
  readonly find: (name: string) => ServiceHandle;
}

/** All recipes as files: a Postman collection, an Arazzo document, requests for editors; of one service with `?service=`. */
export function registerWays(gateway: FastifyInstance, { services, routes, version, find }: Ways): void {
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
