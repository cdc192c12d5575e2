import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Catalog } from '@sadpath/catalog';
import type { DueJob } from '@sadpath/clock';
import { MemoryHomes } from '@sadpath/homes';
import {
  SpaceRegistry,
  type ConductRegister,
  type CoverageRegister,
  type Space,
  type SpaceHomes,
  type SpaceOptions,
  unreadOf,
} from '@sadpath/spaces';
import type { Collection, Seed, SeedMaker, SpaceStore } from '@sadpath/store';
import type { ServiceDefinition } from '../contract/definition';
import type { KnownHere } from '../contract/known-headers';
import { dependencyKeys } from './dependency-keys';
import { Heartbeat } from './heartbeat';
import { JobRunner } from './job-runner';
import { logDefect } from './log';
import { BeatReports } from './beat-reports';
import type { SandboxConfig } from './sandbox-config';
import { OpenAnswers } from './open-answers';
import { plantedSecrets } from './planted-secrets';
import { Slots } from './slots';
import { BodyRoom } from './body-room';
import { Connections } from './connections';
import { limitServer } from './limit-server';
import { takeUnusual } from './http/unusual-requests';
import { SpaceEvents } from './space-events';
import type { LocalService } from './local-service';
import type { ServiceVocabulary } from './vocabulary';
import { commonSettings, type SettingSpecs } from '../contract/setting-kind';

/** What the services of one process share: the spaces, the due jobs, and where every service of the suite lives. */
export class Platform {
  readonly spaces: SpaceRegistry;
  readonly jobs: JobRunner;
  /** Lets time go on between the requests. */
  readonly heartbeat: Heartbeat;
  readonly events = new SpaceEvents();
  /** Places of event streams, and of those who wait for requests. */
  readonly streams: Slots;
  /** What a stop waits for. */
  readonly answers: OpenAnswers;
  readonly waits: Slots;
  readonly bodies: BodyRoom;
  readonly connections: Connections;
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** The running services of this process by name. */
  readonly handles = new Map<string, LocalService>();
  /** What each service that is described here may answer, those that run elsewhere included. */
  readonly vocabularies = new Map<string, ServiceVocabulary>();
  /** Key of a dependency in a space, by service and name: the name alone where it is unique in the suite. */
  readonly dependencyKeys: ReadonlyMap<string, string>;

  /** Everything that a space may set. */
  readonly settings: SettingSpecs;

  /** Headers that a service of the suite asks for beside those of the sandbox, in lower case. */
  readonly sandboxHeaders: readonly string[];
  /** The same with the seal of what the services of the suite ask of each other, in whichever processes. */
  readonly knownHeaders: Required<KnownHere>;

  /** The secrets of all fixtures, in whichever process they are planted. */
  private planted: ReadonlySet<string> | undefined;
  /** Base paths, longest first. */
  private readonly routes: readonly { readonly base: string; readonly definition: ServiceDefinition }[];

  constructor(
    /** All services of the suite, running here or elsewhere. */
    readonly suite: readonly ServiceDefinition[],
    readonly config: SandboxConfig,
    /** Where the spaces live; in this process unless given. */
    private readonly homes: SpaceHomes = new MemoryHomes(config.bounds),
  ) {
    this.catalogs = new Map(suite.map(({ name, catalog }) => [name, catalog]));
    this.dependencyKeys = dependencyKeys(suite);
    this.settings = Object.assign({ ...commonSettings }, ...suite.map(({ settings }) => settings)) as SettingSpecs;
    this.sandboxHeaders = suite.flatMap(({ sandboxHeaders = [] }) => sandboxHeaders);
    const seal = createHmac('sha256', config.tokenSecret).update('inner requests').digest('base64url');
    this.knownHeaders = { others: this.sandboxHeaders, seal };
    this.routes = suite
      .flatMap((definition) => definition.basePaths.map((base) => ({ base, definition })))
      .sort((a, b) => b.base.length - a.base.length);
    this.spaces = new SpaceRegistry(
      {
        store: (service, space) => this.makeStore(service, space),
        jobs: (space) => this.seedJobs(space),
        home: (space) => homes.of(space),
        bounds: config.bounds,
        secrets: () => (this.planted ??= plantedSecrets(suite)),
        isElsewhere: homes.isElsewhere,
      },
      config.spaceDefaults,
    );
    // What this process has of a space may be a copy; then its home judges it, when it goes everywhere.
    if (!homes.isElsewhere)
      this.spaces.onDrop((space) => {
        this.judgeDropped(space);
      });
    this.streams = new Slots(config.bounds.eventStreams, 'too-many-streams');
    this.waits = new Slots(config.bounds.waits, 'too-many-waits');
    this.bodies = new BodyRoom(config.bounds.bodiesBytes);
    this.connections = new Connections(config.bounds);
    this.answers = new OpenAnswers(this.connections);
    this.jobs = new JobRunner(this);
    const beats = new BeatReports(config.logLevel, (error) => {
      this.reportDefect(error, 'a due job');
    });
    this.heartbeat = new Heartbeat(this, beats.failed, beats.ran);
  }

  /** Bounds a server that does not listen yet, counts what is open on it, and lets it answer all that can be read. */
  watch(server: Server | SecureServer): void {
    limitServer(server, this.config.bounds);
    takeUnusual(server);
    this.answers.watch(server);
    this.connections.watch(server);
  }

  /** Logs a defect that belongs to no running service. */
  reportDefect(error: unknown, where: string): void {
    logDefect(this.config.logLevel, 'sandbox', error, where);
  }

  /** What the requests of all spaces have met. */
  get coverage(): CoverageRegister {
    return this.homes.coverage;
  }

  /** What was found of conduct in spaces that have gone. */
  get conduct(): ConductRegister {
    return this.homes.conduct;
  }

  /** Keeps what is to be said of the conduct in a space whose journal is about to go; a long journal is read in turns. */
  async judgeConduct({ id, options, journal }: Space): Promise<void> {
    if (options.counted === false || journal.bytes === 0) return;
    const { tally } = journal;
    const entries = await journal.listInTurns();
    await this.conduct.takeInTurns({ id, options, entries, unread: unreadOf(entries, tally) });
  }

  /** The same of a space that goes, at once: whoever asks next is told. */
  private judgeDropped({ id, options, journal }: Space): void {
    if (options.counted === false || journal.bytes === 0) return;
    const entries = journal.list();
    void this.conduct.take({ id, options, entries, unread: unreadOf(entries, journal.tally) });
  }

  /** Lets the spaces go whose time is up. */
  async sweep(): Promise<void> {
    this.spaces.sweep();
    await this.homes.sweep();
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
    const url = this.knownUrlOf(service);
    if (url === undefined) throw new TypeError(`nobody knows where ${service} lives`);
    return url;
  }

  /** The same, where somebody knows it. */
  knownUrlOf(service: string): string | undefined {
    return this.config.urls[service] ?? this.handles.get(service)?.url;
  }

  /** Makes a space anew, in place of one of the same name. */
  async createSpace(id: string, options: SpaceOptions = {}): Promise<Space> {
    const space = this.spaces.create(id, options);
    await space.home.publish();
    return space;
  }

  async dropSpace(id: string): Promise<void> {
    this.spaces.drop(id);
    await this.homes.drop(id);
  }

  /** A space that exists, up to date. */
  async findSpace(id: string): Promise<Space | undefined> {
    return (await this.hasSpace(id)) ? this.openUpToDate(id) : undefined;
  }

  /** The names of all spaces, least recently used first. */
  async spaceIds(): Promise<readonly string[]> {
    return this.homes.list(this.spaces.list().map(({ space }) => space.id));
  }

  async hasSpace(id: string): Promise<boolean> {
    return this.homes.has(id, this.spaces.peek(id) !== undefined);
  }

  private async openUpToDate(id: string): Promise<Space> {
    const space = this.spaces.open(id);
    await space.home.enter();
    return space;
  }

  private makeStore(service: string, space: Space): SpaceStore {
    const { collections, seed } = this.documentsOf(service, space);
    return this.homes.store({ space: space.id, service, collections, seed, holdings: space.documents });
  }

  private documentsOf(service: string, space: Space): { collections: readonly Collection[]; seed: SeedMaker } {
    const definition = this.definition(service);
    if (definition !== undefined) {
      const { collections } = definition;
      const seed = (): Seed => {
        const documents = definition.fixtures(space.clock.start, space.options);
        space.journal.secrets.learnLater(documents);
        return documents;
      };
      return { collections, seed };
    }
    const read = this.suite.map(({ reads }) => reads).find((documents) => documents?.service === service);
    if (read === undefined) throw new TypeError(`no service is called ${service}`);
    return { collections: read.collections, seed: read.fixtures };
  }

  private seedJobs(space: Space): readonly DueJob[] {
    if (space.options.fixtures === 'none') return [];
    return this.suite.flatMap((definition) =>
      (definition.fixtureJobs?.(space.clock.start) ?? []).map((job) => ({ ...job, service: definition.name })),
    );
  }
}
