import { monotonicMs } from '@sadpath/clock';
import { DEFAULT_SPACE, type Space } from '@sadpath/spaces';
import { Exchange, type RequestHeaders } from '../../contract/exchange/exchange';
import type { ServiceHandle } from '../service-handle';
import type { TakenRequest } from '../../contract/exchange/taken-request';
import { chooseSpace, type ChosenSpace } from './choose-space';
import { syntheticExchange } from './synthetic-exchange';
import { SandboxProblem } from '../../contract/sandbox-problem';

const REQUEST_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A request's space, open and up to date, and what its home says the request's number is. */
export interface OpenedSpace {
  readonly space: Space;
  readonly by: string;
  readonly ordinal: number | undefined;
}

/** Opens the space of a request. Throws `BadSpaceId` for a name that cannot be one, and `SpaceGone`. */
export function openSpaceOf(request: TakenRequest, handle: ServiceHandle): OpenedSpace | Promise<OpenedSpace> {
  const { id, by } = chosenBy(request);
  const space = handle.platform.spaces.open(id);
  const ordinal = space.home.enter();
  if (ordinal instanceof Promise) return ordinal.then((known) => ({ space, by, ordinal: known }));
  return { space, by, ordinal };
}

function chosenBy({ raw, token }: TakenRequest): ChosenSpace {
  return chooseSpace(raw.headers, { prefix: raw.sadpathSpace, token });
}

/** True for a request of which only the token in its body can tell the space. */
export function tellsSpaceInBody(request: TakenRequest): boolean {
  return request.operation?.tokenField !== undefined && chosenBy(request).by === 'default';
}

/** Opens the exchange of a request. Throws `SandboxProblem` when its envelope is none. */
export function beginExchange(request: TakenRequest, handle: ServiceHandle, opened: OpenedSpace): Exchange {
  const { space, by, ordinal } = opened;
  const envelope = chooseEnvelope(request.raw.headers, space);
  return exchangeOf(request, { handle, space, spaceBy: by, envelope, ordinal });
}

/**
 * An exchange for answering what could not be opened: in the space and the envelope asked for where they are known, else
 * in the default. Never throws: where the service's own callbacks fail, the exchange does without them.
 */
export function fallbackExchange(request: TakenRequest, handle: ServiceHandle): Exchange {
  const { spaces } = handle.platform;
  const { raw } = request;
  const { id, by } = chosenBy(request);
  const chosen = spaces.peek(id);
  const space = chosen ?? spaces.open(DEFAULT_SPACE);
  const asked = raw.headers['x-sandbox-envelope'];
  const envelope = asked === 'native' || asked === 'standard' ? asked : (space.options.envelope ?? 'standard');
  const spaceBy = chosen === undefined ? 'default' : by;
  try {
    return exchangeOf(request, { handle, space, spaceBy, envelope, ordinal: undefined });
  } catch (defect) {
    handle.reportDefect(defect, 'a request that could not be opened');
    const path = pathOf(raw.sadpathUrl ?? raw.url ?? '/');
    return syntheticExchange(handle, { method: raw.method ?? 'GET', path, envelope, space, spaceBy });
  }
}

interface Chosen {
  readonly handle: ServiceHandle;
  readonly space: Space;
  readonly spaceBy: string;
  readonly envelope: 'standard' | 'native';
  readonly ordinal: number | undefined;
}

function exchangeOf(request: TakenRequest, chosen: Chosen): Exchange {
  const { handle, space, spaceBy, envelope, ordinal } = chosen;
  const { definition } = handle;
  const { raw } = request;
  const headers = raw.headers as RequestHeaders;
  const { id, requestId } = idsOf(headers, chosen);
  const called = pathOf(raw.sadpathUrl ?? raw.url ?? '/');
  const exchange = new Exchange({
    service: definition.name,
    space,
    spaceBy,
    envelope,
    id,
    requestId,
    method: raw.method ?? 'GET',
    routedPath: pathOf(raw.url ?? '/'),
    path: definition.shownPath?.(called) ?? called,
    headers,
    query: request.query,
    operation: request.operation,
    remoteAddress: raw.socket.remoteAddress ?? '',
    listener: raw.sadpathListener ?? 'plain',
    startedAtMs: monotonicMs(),
    dependencyKey: handle.dependencyKey,
    ordinal,
  });
  exchange.params = request.params;
  exchange.raw = raw;
  return exchange;
}

function chooseEnvelope(headers: RequestHeaders, space: Space): 'standard' | 'native' {
  const asked = headers['x-sandbox-envelope'];
  if (asked === undefined) return space.options.envelope ?? 'standard';
  if (asked === 'standard' || asked === 'native') return asked;
  throw new SandboxProblem(422, 'bad-envelope', `X-Sandbox-Envelope: ${String(asked)} is neither standard nor native`, {
    nearest: ['standard', 'native'],
  });
}

/** What the client calls the request, and an id of its own: a name that is given may be given again. */
function idsOf(headers: RequestHeaders, { handle, space, ordinal }: Chosen): { id: string; requestId: string } {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given))
    return { id: space.home.exchangeIds(ordinal).uuid(), requestId: given };
  const { definition } = handle;
  const chance = space.requestChance(ordinal);
  const id = definition.requestId?.({ headers, now: space.clock.now(), chance }) ?? chance.uuid();
  return { id, requestId: id };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
