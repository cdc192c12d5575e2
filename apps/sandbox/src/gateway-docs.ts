import { controlOpenApi, type PlatformRoute } from '@sadpath/control';
import { docsPage, sendDocsAsset, serviceOpenApi } from '@sadpath/openapi';
import { SandboxProblem, type ServiceHandle } from '@sadpath/service';
import { nearest } from '@sadpath/faults';
import type { FastifyInstance, FastifyReply } from 'fastify';

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
  gateway.get('/openapi.json', (_request, reply) => json(reply, controlOpenApi(routes, version)));
  gateway.get<{ Params: { service: string } }>('/docs/service/:service', ({ params }, reply) => {
    const { definition } = find(params.service);
    return html(reply, docsPage(definition.title, `/openapi/${definition.name}.json`));
  });
  gateway.get('/docs/service/control', (_request, reply) => html(reply, docsPage('Control API', '/openapi.json')));
  gateway.get<{ Params: { service: string }; Querystring: { envelope?: string } }>(
    '/openapi/:service.json',
    ({ params, query }, reply) =>
      json(reply, serviceOpenApi(find(params.service), query.envelope === 'native' ? 'native' : 'standard', version)),
  );
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
