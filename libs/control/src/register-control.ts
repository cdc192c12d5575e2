import { METHODS } from 'node:http';
import { nearest } from '@sadpath/faults';
import type { Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  chooseSpace,
  CONTROL_PREFIX,
  CONTROL_ROUTE,
  problemOf as refusalOf,
  demandKnownHeaders,
  readForm,
  SandboxProblem,
  takeAnyType,
  type Platform,
  type RawRequest,
  type RequestHeaders,
  type ServiceHandle,
} from '@sadpath/service';
import { isObservable, type Observable } from 'rxjs';
import { admitControl } from './admit-control';
import { bodyLimitOf, maxValuesOf, readControlBody, refuseLength } from './control-body';
import { controlRoutes } from './control-routes';
import { PlainText } from './plain-text';
import { ControlTable, type FoundRoute } from './control-table';
import { ownRoutes } from './own-routes';
import type { PlatformRequest, PlatformRoute } from './platform-route';
import { sendInTurns } from './send-in-turns';
import { EVENT_STREAM, streamEvents } from './stream-events';
import { judgeOf } from './findings-in';
import { controlTeller, type TellOfControl } from './tell-of-control';

/** The control API of these services: the common routes, and those of their own. */
export function routesOf(services: readonly ServiceHandle[]): readonly PlatformRoute[] {
  return [...controlRoutes, ...services.flatMap(ownRoutes)];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation of the control API that was called. */
    control: FoundRoute | null;
  }
}

/** Registers the control API on a server; the same table, the same checks and the same reader of bodies on every port. */
export function registerControl(
  fastify: FastifyInstance,
  platform: Platform,
  services: readonly ServiceHandle[],
): void {
  const table = new ControlTable(routesOf(services));
  const tell = controlTeller(table.routes, services, platform.config.version);
  platform.conduct.judgeBy(judgeOf(platform));
  const surface = { platform, services, routes: table.routes, tell };
  void fastify.register((own, _options, done) => {
    own.decorateRequest('control', null);
    for (const method of METHODS)
      if (method !== 'CONNECT' && !own.supportedMethods.includes(method)) own.addHttpMethod(method);
    own.removeAllContentTypeParsers();
    own.addContentTypeParser(['application/json', '*'], (request, payload, parsed) => {
      const { route } = calledOf(request);
      const bounds = { limit: bodyLimitOf(route), maxValues: maxValuesOf(route), room: platform.bodies };
      readControlBody(payload, { headers: request.raw.headers, ...bounds }, parsed);
    });
    own.addHook('onRequest', (request, _reply, admitted) => {
      takeAnyType(request);
      request.control = admit(request, table, platform);
      admitted();
    });
    own.setErrorHandler((error, request, reply) =>
      sendProblem(request, reply, { problem: problemOf(error, request, surface), tell }),
    );
    own.all(CONTROL_ROUTE, { config: { isControl: true }, exposeHeadRoute: false }, (request, reply) =>
      handle(request, reply, surface),
    );
    done();
  });
}

/** Everything that is refused before a body is read, the token first. Throws `SandboxProblem`. */
function admit(request: FastifyRequest, table: ControlTable, { config, sandboxHeaders }: Platform): FoundRoute {
  const path = ((request.raw as RawRequest).sadpathUrl ?? request.url).split('?', 1)[0] ?? '';
  const found = table.find(request.method, path.slice(CONTROL_PREFIX.length).replace(/^\/$/, ''));
  admitControl(request, config, found?.route.path === '/health');
  demandKnownHeaders(request.raw.headers, { others: sandboxHeaders });
  if (found === undefined) throw unknownPath(request.method, path, table);
  refuseLength(request.headers['content-length'], bodyLimitOf(found.route));
  return found;
}

function unknownPath(method: string, path: string, table: ControlTable): SandboxProblem {
  const paths = table.routes.map((route) => CONTROL_PREFIX + route.path);
  const detail = `${method} ${path} is no control operation`;
  return new SandboxProblem(404, 'unknown-control-path', detail, { nearest: nearest(path, paths) });
}

/** The query of an operation that takes none. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- a form without fields is a class without members
class NoParameters {}

const AWAY = new SandboxProblem(503, 'database-away', 'The database is away; the sandbox goes on when it is back.');

type Surface = Pick<PlatformRequest, 'platform' | 'services' | 'routes'> & { readonly tell: TellOfControl };

/** The operation that a request was admitted for. */
function calledOf({ control }: FastifyRequest): FoundRoute {
  if (control === null) throw new TypeError('a control request that was not admitted');
  return control;
}

async function handle(request: FastifyRequest, reply: FastifyReply, surface: Surface): Promise<unknown> {
  const { route, params } = calledOf(request);
  readForm(request.query, route.query ?? NoParameters);
  const control = { ...controlRequest(request, reply, surface), params };
  if (route.path !== '/health') await bringUpToDate(control.space);
  // Who has left while he waited gets no answer made.
  const write = async (): Promise<unknown> =>
    control.signal.aborted ? reply : answerTo(control, { reply, surface, route, method: request.method });
  if (route.isLarge !== true) return write();
  return surface.platform.connections.inTurn(write, control.query['space'] === '*' ? 'all spaces' : 'one');
}

interface Answering {
  readonly reply: FastifyReply;
  readonly surface: Surface;
  readonly route: PlatformRoute;
  readonly method: string;
}

async function answerTo(control: PlatformRequest, { reply, surface, route, method }: Answering): Promise<unknown> {
  const answer = await route.handle(control);
  if (isObservable(answer)) {
    if (method === 'HEAD') return reply.code(200).header('content-type', EVENT_STREAM).send();
    return streamEvents(reply, answer as Observable<object>, surface.platform.config.bounds.streamBytes);
  }
  if (answer === undefined) return reply.code(route.status ?? 204).send();
  if (answer instanceof PlainText) return reply.type('text/plain; charset=utf-8').send(answer.text);
  const status = route.status ?? 200;
  surface.tell(route, status, answer);
  if (route.isLarge !== undefined) return sendInTurns(reply, status, answer);
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
}

/** What is answered to anything that was thrown on the way through the control API. */
function problemOf(thrown: unknown, request: FastifyRequest, { services }: Surface): SandboxProblem {
  const refusal = refusalOf(thrown);
  if (refusal !== undefined) return refusal;
  if (thrown instanceof StoreUnavailable) return AWAY;
  services[0]?.reportDefect(thrown, `${request.method} ${request.url}`);
  return new SandboxProblem(500, 'defect', 'The sandbox itself has failed; its log says how.');
}

function controlRequest(request: FastifyRequest, reply: FastifyReply, surface: Surface): PlatformRequest {
  const headers = request.headers as RequestHeaders;
  const { id } = chooseSpace(headers, { prefix: (request.raw as RawRequest).sadpathSpace });
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  return {
    ...surface,
    space: surface.platform.spaces.open(id),
    params: {},
    query: request.query as Record<string, string | undefined>,
    body: request.body,
    origin: `${request.protocol}://${request.host}`,
    here: addressOf(request),
    signal: gone.signal,
  };
}

/** Where the request arrived: what its client calls this address may mean nothing here, behind a published port. */
function addressOf({ protocol, socket }: FastifyRequest): string {
  const { localAddress = '127.0.0.1', localPort = 0 } = socket;
  const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  return `${protocol}://${host}:${String(localPort)}`;
}

/** What others may have written is read anew, the journal included. */
async function bringUpToDate({ home }: Space): Promise<void> {
  await home.enter();
  await home.records.update();
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, tell }: { readonly problem: SandboxProblem; readonly tell: TellOfControl },
): FastifyReply {
  if (request.control !== null) tell(request.control.route, problem.status, problem);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
