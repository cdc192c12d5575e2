import { createServer, type RequestListener, type Server } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RawRequest } from '../../contract/exchange/raw-request';
import { TakenRequest } from '../../contract/exchange/taken-request';
import { operationOf } from '../../contract/operation/operation';
import { OperationDoor, type DoorOptions } from './operation-door';
import type { RouteHandler } from './operation-routes';
import type { Pipeline } from './pipeline';
import type { RoutedOperation } from '../vocabulary';
import { rewriteUrl } from './rewrite-url';
import { SERVER_OPTIONS } from './server-limits';
import { UnreadableRequests, type Unreadable } from './unreadable';

/** What the adapter needs to know of its service. */
export interface AdapterOptions extends DoorOptions {
  /** Bytes of the answer to a request that is no HTTP, or whose headers are too large. */
  readonly rawAnswer: (unreadable: Unreadable) => string;
  /** Told of every operation, as its route is registered. */
  readonly learn: (operation: RoutedOperation) => void;
}

function noCompiler(): never {
  throw new Error('a route has a schema, and nothing here compiles any');
}

/** A way of Nest's to register a route. */
type Registration = (path: string, handler: RouteHandler & object) => FastifyInstance;

/**
 * Nest's Fastify adapter with one exit: whatever a handler returns, or whoever fails, leaves through the pipeline.
 * Operations are routed past Fastify, which serves what stands beside them and finds what is no route. Nest's own body
 * parsers, error handler and not-found handler stay out.
 */
export class SandboxAdapter extends FastifyAdapter {
  private readonly door: OperationDoor;
  private readonly learn: AdapterOptions['learn'];

  override readonly get = this.registering('GET') as never;
  override readonly post = this.registering('POST') as never;
  override readonly put = this.registering('PUT') as never;
  override readonly patch = this.registering('PATCH') as never;
  override readonly delete = this.registering('DELETE') as never;

  constructor({ learn, ...options }: AdapterOptions) {
    // Fastify wants its handlers before there is a `this`.
    const door = new OperationDoor(options);
    const unreadable = new UnreadableRequests(options.rawAnswer);
    super({
      serverFactory: (others: RequestListener) => serverOf(door, others),
      // No route has a schema: what would compile them need not be loaded.
      schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
      routerOptions: { ignoreTrailingSlash: true },
      rewriteUrl: (raw: RawRequest) => rewriteUrl(raw, options.route),
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        reply.hijack();
        door.refuse(takenOf(request, reply), error);
      },
      clientErrorHandler: unreadable.answer,
      // Nothing here is Express middleware, and nobody uploads files.
      skipMiddie: true,
      multipart: false,
    });
    this.door = door;
    this.learn = learn;
    const instance = Object.getPrototypeOf(this.getInstance()) as FastifyInstance;
    super.setInstance(instance);
  }

  /**
   * Nest's constructor calls this before it hangs hooks for CORS, CSRF, versions, middleware and its own 503 on every
   * request. None has work here, together they cost a tenth of a request, and that 503 would leave without an envelope:
   * they meet a view of the server that takes no hooks.
   */
  override setInstance(instance: unknown): void {
    const withoutHooks: unknown = Object.create(instance as object, { addHook: { value: () => instance } });
    super.setInstance(withoutHooks);
  }

  /** Takes a request that a server of the service has got. */
  get take(): RequestListener {
    return this.door.take;
  }

  /** Installs the pipeline; before Nest registers its routes. */
  attach(pipeline: Pipeline): void {
    this.door.open(pipeline);
    const instance = this.getInstance<FastifyInstance>();
    // What Fastify has no route for is none of an operation either, and is refused by the gates.
    instance.addHook('onRequest', (request, reply, done) => {
      if (request.routeOptions.config.isControl === true) {
        done();
        return;
      }
      reply.hijack();
      this.door.refuse(takenOf(request, reply));
    });
    instance.addHook('preClose', (done) => {
      this.door.isClosing = true;
      done();
    });
    instance.setErrorHandler((error, request, reply) => {
      reply.hijack();
      return pipeline.fail(takenOf(request, reply), undefined, error);
    });
    instance.setNotFoundHandler((_request, reply) => reply);
  }

  override reply(response: unknown, body: unknown): FastifyReply {
    // Nest awaits what this returns and looks no further at it.
    return this.door.pipeline.answer(response as TakenRequest, body) as never;
  }

  /** The status is the operation's; Nest's guess does not count. */
  override status(response: unknown): unknown {
    return response;
  }

  /** Nest's own handlers of errors and of unknown routes stay out: the pipeline has set its own. */
  override setErrorHandler(): FastifyInstance {
    return this.getInstance();
  }

  override setNotFoundHandler(): FastifyInstance {
    return this.getInstance();
  }

  override registerParserMiddleware(): void {
    // bodies are read by the one parser of the constructor
  }

  private registering(method: string): Registration {
    return (path, handler) => {
      const operation = operationOf(handler);
      this.door.routes.add(method, path, { operation, handler });
      if (operation !== undefined) this.learn({ spec: operation, method, url: path });
      return this.getInstance();
    };
  }
}

function serverOf(door: OperationDoor, others: RequestListener): Server {
  return createServer(SERVER_OPTIONS, door.before(others));
}

function takenOf({ raw, params, query }: FastifyRequest, reply: FastifyReply): TakenRequest {
  // Both are null where the URL could not be read.
  const called = { params: params ?? {}, query: query ?? {} } as Pick<TakenRequest, 'params' | 'query'>;
  return new TakenRequest(raw, reply.raw, called);
}
