import type { Catalog } from '@sadpath/catalog';
import type { DueJob } from '@sadpath/clock';
import { SpaceRegistry, type Space } from '@sadpath/spaces';
import { MemorySpaceStore, type SpaceStore } from '@sadpath/store';
import type { ServiceDefinition } from '../definition';
import { dependencyKeys } from './dependency-keys';
import { JobRunner } from './job-runner';
import type { SandboxConfig } from './sandbox-config';
import { Tokens } from '../tokens/tokens';
import { SpaceEvents } from './space-events';
import type { ServiceHandle } from './service-handle';

/** What the services of one process share: the spaces, the due jobs, and where every service of the suite lives. */
export class Platform {
  readonly spaces: SpaceRegistry;
  readonly jobs: JobRunner;
  readonly events = new SpaceEvents();
  readonly tokens: Tokens;
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** The running services of this process by name. */
  readonly handles = new Map<string, ServiceHandle>();
  /** Key of a dependency in a space, by service and name: the name alone where it is unique in the suite. */
  readonly dependencyKeys: ReadonlyMap<string, string>;

  /** Base paths, longest first. */
  private readonly routes: readonly { readonly base: string; readonly definition: ServiceDefinition }[];

  constructor(
    /** All services of the suite, running here or elsewhere. */
    readonly suite: readonly ServiceDefinition[],
    readonly config: SandboxConfig,
  ) {
    this.catalogs = new Map(suite.map(({ name, catalog }) => [name, catalog]));
    this.tokens = new Tokens(config.tokenSecret);
    this.dependencyKeys = dependencyKeys(suite);
    this.routes = suite
      .flatMap((definition) => definition.basePaths.map((base) => ({ base, definition })))
      .sort((a, b) => b.base.length - a.base.length);
    this.spaces = new SpaceRegistry(
      { store: (service, space) => this.makeStore(service, space), jobs: (space) => this.seedJobs(space) },
      config.spaceDefaults,
      config.maxSpaces,
    );
    this.jobs = new JobRunner(this.handles);
  }

  definition(service: string): ServiceDefinition | undefined {
    return this.suite.find(({ name }) => name === service);
  }

  /** The service that claims a documented path: the longest base path that fits it. */
  serviceOfPath(path: string): ServiceDefinition | undefined {
    return this.routes.find(({ base }) => path === base || path.startsWith(`${base}/`))?.definition;
  }

  dependencyKey(service: string, name: string): string {
    const key = this.dependencyKeys.get(`${service}.${name}`);
    if (key === undefined) throw new TypeError(`${service} declares no dependency ${name}`);
    return key;
  }

  /** Origin under which a service of the suite is called. */
  urlOf(service: string): string {
    const url = this.config.urls[service] ?? this.handles.get(service)?.url;
    if (url === undefined) throw new TypeError(`nobody knows where ${service} lives`);
    return url;
  }

  private makeStore(service: string, space: Space): SpaceStore {
    const definition = this.definition(service);
    if (definition === undefined) throw new TypeError(`no service is called ${service}`);
    return new MemorySpaceStore(definition.collections, () => definition.fixtures(space.clock.start, space.options));
  }

  private seedJobs(space: Space): readonly DueJob[] {
    if (space.options.fixtures === 'none') return [];
    return this.suite.flatMap((definition) =>
      (definition.fixtureJobs?.(space.clock.start) ?? []).map((job) => ({ ...job, service: definition.name })),
    );
  }
}
