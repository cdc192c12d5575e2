import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { ExtraListener, JobHandler, ServiceDefinition } from '../contract/definition';
import type { Platform } from './platform';
import type { ServiceVocabulary } from './vocabulary';

/** A running service. */
export interface ServiceHandle {
  readonly definition: ServiceDefinition;
  readonly platform: Platform;
  readonly vocabulary: ServiceVocabulary;
  readonly fastify: FastifyInstance;
  readonly app: INestApplication;
  readonly jobs: Readonly<Record<string, JobHandler>>;
  /** Its origin, once it listens. */
  readonly url: string | undefined;
  /** Listeners it has beside its plain port, once it listens. */
  readonly listeners: readonly ExtraListener[];
  /** Key of one of its dependencies in a space. */
  readonly dependencyKey: (name: string) => string;
  /** Logs a defect: the only thing that is logged at error level. */
  reportDefect(error: unknown, where: string): void;
}
