import { createServer, type RequestListener, type Server } from 'node:http';
import { nearest } from '@sadpath/faults';
import { registerControl, routesOf } from '@sadpath/control';
import {
  allowBrowser,
  answerPreflight,
  browserHeaders,
  cutSpacePrefix,
  rawAnswer,
  rawHttp,
  rewriteUrl,
  SandboxProblem,
  SERVER_OPTIONS,
  UnreadableRequests,
  type Platform,
  type ServiceHandle,
  type Unreadable,
} from '@sadpath/service';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { registerConsole } from './console-files';
import { registerGatewayDocs } from './gateway-docs';
import { passOn } from './pass-on';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/**
 * The one address for everything: documented paths go to the service that claims them, in this process and without
 * another hop; the control API speaks for all services.
 */
export function createGateway(platform: Platform, services: readonly ServiceHandle[]): FastifyInstance {
  const directory = new Directory(platform, services);
  const gateway = fastify({
    serverFactory: (own) => {
      const server = dispatcher(directory, own);
      platform.watch(server);
      return server;
    },
    rewriteUrl: (raw) => rewriteUrl(raw, (path) => path),
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: true,
    clientErrorHandler: new UnreadableRequests((read) => unreadableAnswer(directory, read)).answer,
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(
        reply,
        new SandboxProblem(400, 'bad-request', `${request.method} with a path that cannot be read`),
      );
    },
  });
  registerControl(gateway, platform, services);
  registerConsole(gateway);
  registerGatewayDocs(gateway, services, routesOf(services), platform.config.version);
  gateway.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof SandboxProblem) return sendProblem(reply, error);
    const { statusCode = 500 } = error;
    if (statusCode >= 500) platform.reportDefect(error, 'the gateway');
    return sendProblem(reply, new SandboxProblem(statusCode, 'bad-request', 'The request cannot be answered'));
  });
  gateway.setNotFoundHandler((request, reply) => {
    const bases = platform.suite.flatMap(({ basePaths }) => basePaths);
    const path = request.url.split('?')[0] ?? '/';
    const members = { nearest: nearest(path, bases) };
    return sendProblem(reply, new SandboxProblem(404, 'unknown-path', `no service claims ${path}`, members));
  });
  return gateway;
}

function sendProblem(reply: FastifyReply, problem: SandboxProblem): FastifyReply {
  return reply.code(problem.status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Which service a URL means, and where it is. */
class Directory {
  /** Origins whose pages may call what is behind the gateway. */
  readonly origins: readonly string[];
  private readonly here: ReadonlyMap<string, ServiceHandle>;

  constructor(
    private readonly platform: Platform,
    services: readonly ServiceHandle[],
  ) {
    this.origins = platform.config.origins;
    const running = services.filter(({ definition }) => platform.handles.has(definition.name));
    this.here = new Map(running.map((service) => [service.definition.name, service]));
  }

  find(url: string): { readonly here?: ServiceHandle | undefined; readonly elsewhere?: string | undefined } {
    const name = this.platform.serviceOfPath(cutSpacePrefix(url).url.split('?')[0] ?? '/')?.name;
    return name === undefined ? {} : { here: this.here.get(name), elsewhere: this.platform.config.urls[name] };
  }
}

function dispatcher(directory: Directory, own: RequestListener): Server {
  return createServer(SERVER_OPTIONS, (request, response) => {
    allowBrowser(request, response, directory.origins);
    if (answerPreflight(request, response)) return;
    const { here, elsewhere } = directory.find(request.url ?? '/');
    if (here !== undefined) here.take(request, response);
    else if (elsewhere !== undefined) passOn(elsewhere, request, response);
    else own(request, response);
  });
}

/** In the envelope of the service that was meant, where so much could be read. */
function unreadableAnswer(directory: Directory, unreadable: Unreadable): string {
  const { here } = directory.find(unreadable.path);
  if (here !== undefined) return rawAnswer(here, unreadable);
  const problem = new SandboxProblem(400, 'unreadable', 'The request could not be read as HTTP');
  return rawHttp(problem.status, JSON.stringify(problem), {
    ...browserHeaders(unreadable.origin, directory.origins),
    'content-type': PROBLEM_TYPE,
  });
}
