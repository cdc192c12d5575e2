import { timingSafeEqual } from 'node:crypto';
import { nearest } from '@sadpath/faults';
import { BadSpaceId, type Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  chooseSpace,
  readObject,
  SandboxProblem,
  type Platform,
  type RawRequest,
  type RequestHeaders,
  type ServiceHandle,
} from '@sadpath/service';
import type { PlatformRequest, PlatformRoute } from './platform-route';
import { controlRoutes } from './control-routes';
import { ControlTable, type FoundRoute } from './control-table';
import { ownRoutes } from './own-routes';
import { isObservable, type Observable } from 'rxjs';
import { streamEvents } from './stream-events';

const PREFIX = '/__admin';

/** The control API of these services: the common routes, and those of their own. */
export function routesOf(services: readonly ServiceHandle[]): readonly PlatformRoute[] {
  return [...controlRoutes, ...services.flatMap(ownRoutes)];
}

/** Registers the control API on a server; the same table serves every service and the gateway. */
export function registerControl(
  fastify: FastifyInstance,
  platform: Platform,
  services: readonly ServiceHandle[],
): void {
  const table = new ControlTable(routesOf(services));
  const surface = { platform, services, routes: table.routes };
  const answer = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> | FastifyReply => {
    const path = request.url.split('?')[0] ?? '';
    const found = table.find(request.method, path.slice(PREFIX.length));
    if (found !== undefined) return handle(found, request, reply, surface);
    const nearby = nearest(
      path,
      table.routes.map((route) => PREFIX + route.path),
    );
    const detail = `${request.method} ${path} is no control operation`;
    return sendProblem(reply, new SandboxProblem(404, 'unknown-control-path', detail, { nearest: nearby }));
  };
  fastify.all(`${PREFIX}/*`, { config: { isControl: true }, exposeHeadRoute: false }, answer);
}

const AWAY = new SandboxProblem(503, 'database-away', 'The database is away; the sandbox goes on when it is back.');

type Surface = Pick<PlatformRequest, 'platform' | 'services' | 'routes'>;

async function handle(
  { route, params }: FoundRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  surface: Surface,
): Promise<unknown> {
  try {
    if (route.path !== '/health') demandToken(request, surface.platform);
    if (request.unreadable !== undefined) throw new SandboxProblem(400, 'unreadable-body', request.unreadable);
    readObject(request.query, Object.keys(route.query ?? {}));
    const control = { ...controlRequest(request, reply, surface), params };
    if (route.path !== '/health') await bringUpToDate(control.space);
    const answer = await route.handle(control);
    if (isObservable(answer)) return await streamEvents(reply, answer as Observable<object>);
    if (answer === undefined) return await reply.code(route.status ?? 204).send();
    return await reply
      .code(route.status ?? 200)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(answer));
  } catch (error) {
    if (error instanceof SandboxProblem) return sendProblem(reply, error);
    if (error instanceof BadSpaceId) return sendProblem(reply, new SandboxProblem(422, 'bad-space', error.message));
    if (error instanceof StoreUnavailable) return sendProblem(reply, AWAY);
    surface.services[0]?.reportDefect(error, `${request.method} ${request.url}`);
    return sendProblem(reply, new SandboxProblem(500, 'defect', 'The sandbox itself has failed; its log says how.'));
  }
}

function controlRequest(request: FastifyRequest, reply: FastifyReply, surface: Surface): PlatformRequest {
  const headers = request.headers as RequestHeaders;
  const { id } = chooseSpace(headers, (request.raw as RawRequest).sadpathSpace);
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

/** Beyond loopback, the control API answers only to its token. */
function demandToken(request: FastifyRequest, { config }: Platform): void {
  if (config.adminToken === undefined) return;
  const given = String(
    request.headers['x-admin-token'] ?? request.headers.authorization?.replace(/^Bearer\s+/i, '') ?? '',
  );
  const [a, b] = [Buffer.from(given), Buffer.from(config.adminToken)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) {
    throw new SandboxProblem(
      401,
      'admin-token-required',
      'The control API needs the admin token: X-Admin-Token or Authorization: Bearer',
    );
  }
}

function sendProblem(reply: FastifyReply, problem: SandboxProblem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
