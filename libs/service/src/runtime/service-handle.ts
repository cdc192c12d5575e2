import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ExtraListener, ServiceDefinition } from '../contract/definition';
import type { GateContext } from '../contract/gate-context';
import type { LocalService } from './local-service';
import type { Platform } from './platform';
import type { Tokens } from './tokens';
import type { ServiceVocabulary } from './vocabulary';

/** A running service. */
export interface ServiceHandle extends LocalService, GateContext {
  readonly definition: ServiceDefinition;
  readonly platform: Platform;
  readonly tokens: Tokens;
  readonly vocabulary: ServiceVocabulary;
  /** Serves what stands beside the operations. */
  readonly fastify: FastifyInstance;
  /** Takes a request that another listener has got. */
  readonly take: RequestListener;
  /** Listeners it has beside its plain port, once it listens. */
  readonly listeners: readonly ExtraListener[];
}
