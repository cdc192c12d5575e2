import 'reflect-metadata';
import type { RequestListener } from 'node:http';
import { Module, type DynamicModule, type INestApplication, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory, type AbstractHttpAdapter } from '@nestjs/core';
import { afterRealMs } from '@sadpath/clock';
import { ErrorsModule } from '@sadpath/errors/nest';
import type { FastifyInstance } from 'fastify';
import { Deliveries } from '../runtime/deliveries/deliveries';
import type { ExtraListener, JobHandler, ServiceDefinition } from '../contract/definition';
import type { TokenSeal } from '../contract/bearer-token';
import type { Resolve } from '../contract/gate-context';
import { Pipeline } from '../runtime/http/pipeline';
import { rawAnswer } from '../runtime/http/raw-answer';
import { SandboxAdapter } from '../runtime/http/sandbox-adapter';
import { logDefect, nestLogger } from '../runtime/log';
import type { Platform } from '../runtime/platform';
import type { ServiceHandle } from '../runtime/service-handle';
import { Tokens } from '../runtime/tokens';
import { Upstreams } from '../runtime/upstreams';
import { ServiceVocabulary } from '../runtime/vocabulary';
import { plainPortOf } from './plain-port';

/** The module that a service's own module is put into, with what the platform provides. */
@Module({})
class PlatformModule {}

const LAST_WORDS_MS = 1_000;

/** A running service, from inside. */
export class RunningService implements ServiceHandle {
  readonly vocabulary: ServiceVocabulary;
  readonly dependencyKey: (name: string) => string;
  readonly tokens: Tokens;
  readonly resolve: Resolve = (type) => this.app.get(type, { strict: false });
  jobs: Readonly<Record<string, JobHandler>> = {};
  url: string | undefined;
  app!: INestApplication;
  fastify!: FastifyInstance;
  take!: RequestListener;
  listeners: readonly ExtraListener[] = [];

  constructor(
    readonly definition: ServiceDefinition,
    readonly platform: Platform,
  ) {
    this.vocabulary = new ServiceVocabulary(definition, platform.catalogs);
    this.tokens = new Tokens(platform.config.tokenSecret, definition.tokens ?? ownSeal(definition));
    const keys = new Map<string, string>();
    this.dependencyKey = (name) => {
      const key = keys.get(name) ?? platform.dependencyKey(definition.name, name);
      keys.set(name, key);
      return key;
    };
  }

  reportDefect(error: unknown, where: string): void {
    logDefect(this.platform.config.logLevel, this.definition.name, error, where);
  }

  async listen(port: number): Promise<string> {
    this.url = await this.fastify.listen({ port, host: this.platform.config.host });
    this.listeners = (await this.definition.listen?.(plainPortOf(this))) ?? [];
    this.platform.heartbeat.start();
    return this.url;
  }

  /** Lets running requests end; what hangs or streams would never, and is cut off after a second. */
  async close(): Promise<void> {
    this.platform.heartbeat.stop();
    const callOff = afterRealMs(LAST_WORDS_MS, () => {
      this.fastify.server.closeAllConnections();
    });
    for (const listener of this.listeners) await listener.close();
    await this.app.close();
    callOff();
  }
}

/** Registers what a service serves beside its operations; given from above, because the host knows none of it. */
export type Surface = (service: ServiceHandle) => void;

/** A service that names no platform is one by itself. */
function ownSeal({ name }: ServiceDefinition): TokenSeal {
  return { issuer: name, audience: name, platform: name };
}

/** How a service is hosted. */
export interface HostOptions {
  /** What it serves beside its operations. */
  readonly surfaces: readonly Surface[];
  /** A service that runs elsewhere is only made to be described. */
  readonly isElsewhere?: boolean;
  /** Makes the app of a module; Nest's factory unless given. */
  readonly assemble?: Assemble;
}

/** How a module becomes an app; a spec replaces providers on the way. */
export type Assemble = (
  module: DynamicModule,
  adapter: AbstractHttpAdapter,
  options: NestApplicationOptions,
) => Promise<INestApplication>;

const byFactory: Assemble = (module, adapter, options) => NestFactory.create(module, adapter, options);

/** Makes a service ready to listen, in this process. */
export async function createService(
  definition: ServiceDefinition,
  platform: Platform,
  { surfaces, isElsewhere = false, assemble = byFactory }: HostOptions,
): Promise<RunningService> {
  const service = new RunningService(definition, platform);
  if (!isElsewhere) platform.handles.set(definition.name, service);
  platform.vocabularies.set(definition.name, service.vocabulary);
  const adapter = new SandboxAdapter({
    origins: platform.config.origins,
    route: (path) => definition.route?.(path) ?? path,
    rawAnswer: (unreadable) => rawAnswer(service, unreadable),
    learn: (operation) => {
      service.vocabulary.add(operation);
    },
  });
  service.take = adapter.take;
  service.fastify = adapter.getInstance<FastifyInstance>();
  platform.watch(service.fastify.server);
  const pipeline = new Pipeline(service);
  adapter.attach(pipeline);
  for (const register of surfaces) register(service);
  const deliveries = new Deliveries(service);
  service.app = await assemble(hostModule(service, { deliveries, pipeline }), adapter, {
    logger: nestLogger(service),
    abortOnError: false,
    bodyParser: false,
  });
  await service.app.init();
  await service.fastify.ready();
  const own = definition.jobs?.(service.resolve);
  service.jobs = { ...own, ...deliveries.jobs };
  return service;
}

function hostModule(
  service: RunningService,
  { deliveries, pipeline }: { readonly deliveries: Deliveries; readonly pipeline: Pipeline },
): DynamicModule {
  const providers = [
    { provide: Upstreams, useValue: new Upstreams(service) },
    { provide: Deliveries, useValue: deliveries },
    { provide: Tokens, useValue: service.tokens },
  ];
  const imports = [ErrorsModule.forService(pipeline), service.definition.module];
  return { module: PlatformModule, global: true, imports, providers, exports: providers };
}
