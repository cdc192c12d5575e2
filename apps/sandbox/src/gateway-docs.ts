import { registerRecipeFiles } from '@sadpath/boot';
import { controlOpenApi, pathExamplesOf, type PlatformRoute } from '@sadpath/control';
import {
  docsPage,
  joinDocuments,
  originOf,
  sendDocsAsset,
  serviceOpenApi,
  styleOf,
  type EnvelopeStyle,
} from '@sadpath/openapi';
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
  const examples = pathExamplesOf(services);
  const control = (request: FastifyRequest) => controlOpenApi(routes, { version, origin: originOf(request), examples });
  const service = (request: FastifyRequest, handle: ServiceHandle) =>
    serviceOpenApi(handle, styleOf(request, handle), { version, origin: originOf(request) });
  const whole = new WholeDocument(services, routes, version);
  gateway.get<{ Querystring: { service?: string } }>('/openapi.json', async (request, reply) => {
    const { service: asked } = request.query;
    if (asked !== undefined) return json(reply, asked === 'control' ? control(request) : service(request, find(asked)));
    const text = await whole.textOf(services.map((handle) => styleOf(request, handle)));
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(text.replaceAll(ANYWHERE, JSON.stringify(originOf(request)).slice(1, -1)));
  });
  registerRecipeFiles(gateway, { services, routes, version, find });
  gateway.get('/openapi/control.json', (request, reply) => json(reply, control(request)));
  gateway.get<{ Params: { service: string } }>('/openapi/:service.json', (request, reply) =>
    json(reply, service(request, find(request.params.service))),
  );
}

/** Stands for the origin of a sandbox in a text that is made once. */
const ANYWHERE = 'http://origin.of.the.sandbox.invalid';

/** The document of everything as text, made once for each choice of styles. */
class WholeDocument {
  private readonly texts = new Map<string, Promise<string>>();

  constructor(
    private readonly services: readonly ServiceHandle[],
    private readonly routes: readonly PlatformRoute[],
    private readonly version: string,
  ) {}

  textOf(styles: readonly EnvelopeStyle[]): Promise<string> {
    const key = styles.join();
    const text = this.texts.get(key) ?? this.write(styles);
    this.texts.set(key, text);
    return text;
  }

  private async write(styles: readonly EnvelopeStyle[]): Promise<string> {
    const as = { version: this.version, origin: ANYWHERE };
    const own = this.services.map((handle, at) => () => ({
      name: handle.definition.name,
      document: serviceOpenApi(handle, styles[at] ?? 'standard', as),
    }));
    const examples = pathExamplesOf(this.services);
    const control = () => ({ name: 'control', document: controlOpenApi(this.routes, { ...as, examples }) });
    return JSON.stringify(await joinDocuments([...own, control], aboutAll(this.version, ANYWHERE)));
  }
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
