import { BOUNDS } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import { DEPENDENCY_STATES, type Dependency, type Space } from '@sadpath/spaces';
import { isoMillis, timeLeft, type Instant } from '@sadpath/clock';
import { readForm, readObject, readOneOf, readWhole, SandboxProblem, type Platform } from '@sadpath/service';
import { DependenciesAnswer, DependencyBody, DependencyInfo } from '../dto/dependencies';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** The simulated systems behind the services: up, down, slow or corrupt. */
export const dependencyRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/dependencies',
    tag: 'dependencies',
    answers: DependenciesAnswer,
    summary: 'All simulated systems and their states',
    handle: ({ space, platform }) => ({
      items: [...known(platform).values()].map((system) => describe(space, system)),
    }),
  },
  {
    method: 'GET',
    path: '/dependencies/:name',
    tag: 'dependencies',
    answers: DependencyInfo,
    summary: 'One simulated system',
    handle: ({ space, platform, params }) => describe(space, find(platform, params['name'])),
  },
  {
    method: 'PUT',
    path: '/dependencies/:name',
    tag: 'dependencies',
    body: DependencyBody,
    answers: DependencyInfo,
    summary: 'Sets the state of a simulated system',
    bodyExample: { state: 'down' },
    handle: setDependency,
  },
  {
    method: 'PUT',
    path: '/dependencies',
    tag: 'dependencies',
    body: { schema: { type: 'object', additionalProperties: { $ref: '#/components/schemas/DependencyBody' } } },
    answers: DependenciesAnswer,
    summary: 'Sets the states of several simulated systems',
    bodyExample: { 'core-bank': { state: 'slow' } },
    handle: async (request) => {
      const wanted = readObject(request.body, [...known(request.platform).keys()]);
      for (const [name, body] of Object.entries(wanted)) await setDependency({ ...request, params: { name }, body });
      return { items: Object.keys(wanted).map((name) => describe(request.space, find(request.platform, name))) };
    },
  },
];

interface System {
  readonly key: string;
  readonly meaning: string;
  /** Virtual milliseconds after which it is no longer slow, where that ends by itself. */
  readonly slowFor: number;
  /** The services that feel it, with the name each has for it. */
  readonly services: { readonly service: string; readonly name: string }[];
}

async function setDependency({ space, platform, params, body }: PlatformRequest): Promise<unknown> {
  const system = find(platform, params['name']);
  const json = readForm(body, DependencyBody);
  const slowMs = readWhole('slowMs', json['slowMs'], { max: BOUNDS.delayMs.value });
  const state = readOneOf('state', json['state'], DEPENDENCY_STATES);
  if (slowMs !== undefined && state !== 'slow')
    throw new SandboxProblem(422, 'invalid-control-request', 'slowMs belongs to the state slow alone', {
      member: 'slowMs',
      nearest: ['slow'],
    });
  const dependency: Dependency = {
    state,
    since: space.clock.now(),
    ...(slowMs === undefined ? {} : { slowMs }),
  };
  await space.control(() => {
    space.dependencies.set(system.key, dependency);
  });
  platform.events.emit(space, { type: 'dependency', name: system.key, state: dependency.state });
  return describe(space, system);
}

function known(platform: Platform): ReadonlyMap<string, System> {
  const systems = new Map<string, System>();
  for (const { name: service, dependencies, slowFor } of platform.suite) {
    for (const [name, meaning] of Object.entries(dependencies)) {
      const key = platform.dependencyKey(service, name);
      const system = systems.get(key) ?? { key, meaning, slowFor: slowFor?.[name] ?? Infinity, services: [] };
      system.services.push({ service, name });
      systems.set(key, system);
    }
  }
  return systems;
}

/** Also by `service.name` where the bare name is unique. */
function find(platform: Platform, name = ''): System {
  const systems = known(platform);
  const direct = systems.get(name) ?? systems.get(platform.dependencyKeys.get(name) ?? '');
  if (direct !== undefined) return direct;
  throw new SandboxProblem(404, 'unknown-dependency', `no simulated system is called ${name}`, {
    nearest: nearest(name, systems.keys()),
  });
}

function describe(space: Space, { key, meaning, slowFor, services }: System): Record<string, unknown> {
  const { since, ...dependency } = space.dependencies.of(key);
  const isOver = dependency.state === 'slow' && isPast(space.clock.now(), since, slowFor);
  return {
    name: key,
    ...(isOver ? { state: 'up' } : dependency),
    meaning,
    services: services.map(({ service }) => service),
    ...(since === undefined ? {} : { since: isoMillis(since) }),
  };
}

/** True outside the time that a state lasts, also before it: a clock can be set back. */
function isPast(now: Instant, since: Instant | undefined, lasts: number): boolean {
  return since !== undefined && Number.isFinite(lasts) && timeLeft({ since, length: lasts }, now) === 0;
}
