import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { nearest } from '@sadpath/faults';
import { registerControl, routesOf } from '@sadpath/control';
import {
  cutSpacePrefix,
  rawAnswer,
  rawHttp,
  SandboxProblem,
  UnreadableRequests,
  type Platform,
  type ServiceHandle,
  type Unreadable,
} from '@sadpath/service';
import { fastify, type FastifyInstance } from 'fastify';
import { registerConsole } from './console-files';
import { registerGatewayDocs } from './gateway-docs';
import { passOn } from './pass-on';

const SERVER_OPTIONS = { maxHeaderSize: 64 * 1024, requireHostHeader: false };

/**
 * The one address for everything: documented paths go to the service that claims them, in this process and without
 * another hop; the control API speaks for all services.
 */
export function createGateway(platform: Platform, services: readonly ServiceHandle[]): FastifyInstance {
  const gateway = fastify({
    serverFactory: (own) => dispatcher(new Directory(platform, services), own),
    rewriteUrl: (raw) => cutPrefix(raw),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    bodyLimit: 64 * 1024 * 1024,
  });
  registerControl(gateway, platform, services);
  registerConsole(gateway);
  registerGatewayDocs(gateway, services, routesOf(services), platform.config.version);
  gateway.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const problem =
      error instanceof SandboxProblem
        ? error
        : new SandboxProblem(error.statusCode ?? 500, 'bad-request', error.message);
    return reply.code(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  });
  gateway.setNotFoundHandler((request, reply) => {
    const bases = platform.suite.flatMap(({ basePaths }) => basePaths);
    const path = request.url.split('?')[0] ?? '/';
    const problem = new SandboxProblem(404, 'unknown-path', `no service claims ${path}`, {
      nearest: nearest(path, bases),
    });
    return reply.code(404).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  });
  return gateway;
}

/** Which service a URL means, and where it is. */
class Directory {
  private readonly here: ReadonlyMap<string, ServiceHandle>;

  constructor(
    private readonly platform: Platform,
    services: readonly ServiceHandle[],
  ) {
    const running = services.filter(({ definition }) => platform.handles.has(definition.name));
    this.here = new Map(running.map((service) => [service.definition.name, service]));
  }

  find(url: string): { readonly here?: ServiceHandle | undefined; readonly elsewhere?: string | undefined } {
    const name = this.platform.serviceOfPath(cutSpacePrefix(url).url.split('?')[0] ?? '/')?.name;
    return name === undefined ? {} : { here: this.here.get(name), elsewhere: this.platform.config.urls[name] };
  }
}

function dispatcher(directory: Directory, own: RequestListener): Server {
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    const { here, elsewhere } = directory.find(request.url ?? '/');
    if (here !== undefined) here.fastify.routing(request, response);
    else if (elsewhere !== undefined) passOn(elsewhere, request, response);
    else own(request, response);
  });
  const unreadable = new UnreadableRequests((read) => unreadableAnswer(directory, read));
  unreadable.watch(server);
  server.on('clientError', unreadable.answer);
  return server;
}

/** In the envelope of the service that was meant, where so much could be read. */
function unreadableAnswer(directory: Directory, unreadable: Unreadable): string {
  const { here } = directory.find(unreadable.path);
  if (here !== undefined) return rawAnswer(here, unreadable);
  const problem = new SandboxProblem(400, 'unreadable', 'The request could not be read as HTTP');
  return rawHttp(problem.status, JSON.stringify(problem), { 'content-type': 'application/problem+json' });
}

function cutPrefix(raw: IncomingMessage & { sadpathSpace?: string }): string {
  const { url, space } = cutSpacePrefix(raw.url ?? '/');
  if (space !== undefined) raw.sadpathSpace = space;
  return url;
}
