import { controlOpenApi, type PlatformRoute } from '@sadpath/control';
import { docsPage, joinDocuments, originOf, sendDocsAsset, serviceOpenApi, styleOf } from '@sadpath/openapi';
import { postmanCollection, type PostmanFolder } from '@sadpath/recipes';
import { SandboxProblem, type ServiceHandle } from '@sadpath/service';
import { nearest } from '@sadpath/faults';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** OpenAPI of the control API and, under one address, of every service. */
export function registerGatewayDocs(
  gateway: FastifyInstance,
  services: readonly ServiceHandle[],
  routes: readonly PlatformRoute[],
  version: string,
): void {
  const names = services.map(({ definition }) => definition.name);
  const find = (name: string): ServiceHandle => {
    const handle = services.find(({ definition }) => definition.name === name);
    if (handle === undefined)
      throw new SandboxProblem(404, 'unknown-service', `no service is called ${name}`, {
        nearest: nearest(name, names),
      });
    return handle;
  };
  gateway.get('/docs', (_request, reply) => html(reply, index(names)));
  gateway.get('/docs/:asset', sendDocsAsset);
  gateway.get('/docs/service/control', (_request, reply) =>
    html(reply, docsPage('Control API', '/openapi/control.json')),
  );
  const control = (request: FastifyRequest) => controlOpenApi(routes, { version, origin: originOf(request) });
  const service = (request: FastifyRequest, handle: ServiceHandle) =>
    serviceOpenApi(handle, styleOf(request, handle), { version, origin: originOf(request) });
  gateway.get('/openapi.json', (request, reply) => {
    const own = services.map((handle) => ({ name: handle.definition.name, document: service(request, handle) }));
    const parts = [...own, { name: 'control', document: control(request) }];
    return json(reply, joinDocuments(parts, aboutAll(version, originOf(request))));
  });
  gateway.get('/postman.json', (request, reply) => {
    const needsToken = services.some(({ platform }) => platform.config.adminToken !== undefined);
    return json(reply, postmanCollection(services.map(waysOf), { origin: originOf(request), needsToken }));
  });
  gateway.get('/openapi/control.json', (request, reply) => json(reply, control(request)));
  gateway.get<{ Params: { service: string } }>('/openapi/:service.json', (request, reply) =>
    json(reply, service(request, find(request.params.service))),
  );
}

/** The ways to all codes of a service, with what they end in. */
function waysOf({ definition: { name: service, recipes, catalog } }: ServiceHandle): PostmanFolder {
  const subjects = Object.entries(recipes.recipes).map(([code, recipe]) => {
    const { status, wire } = catalog.errors[code] ?? {};
    return { id: `${service}/${code}`, code, recipe, status, wire };
  });
  return { service, subjects };
}

/** What the document of everything says of itself. */
function aboutAll(version: string, origin: string) {
  const description = 'Ten services of fintech platforms, simulated, and the control API of the sandbox.';
  const license = { name: 'MIT', identifier: 'MIT' };
  return { info: { title: 'Sadpath', version, description, license }, servers: [{ url: origin }] };
}

function index(names: readonly string[]): string {
  const items = ['control', ...names].map((name) => `<li><a href="/docs/service/${name}">${name}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sadpath</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem}</style></head>
<body><h1>Sadpath</h1><p>Every documented error, reachable. <a href="/">Web console</a>, <a href="/__admin/errors">all codes as JSON</a>.</p>
<h2>Documentation</h2><ul>${items}</ul></body></html>`;
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('content-type', 'text/html; charset=utf-8').send(text);
}

function json(reply: FastifyReply, document: unknown): FastifyReply {
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(document));
}
