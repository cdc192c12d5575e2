import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RawRequest } from '../../contract/exchange/raw-request';
import type { Pipeline } from './pipeline';
import { JSON_TYPE, readBody } from './read-body';
import { rewriteUrl } from './rewrite-url';
import { IDLE_MS, MAX_HEADER_BYTES } from './server-limits';
import { UnreadableRequests, type Unreadable } from './unreadable';

/** What the adapter needs to know of its service. */
export interface AdapterOptions {
  readonly bodyLimit: number;
  /** Maps a called path to the one that is routed. */
  readonly route: (path: string) => string;
  /** Bytes of the answer to a request that is no HTTP, or whose headers are too large. */
  readonly rawAnswer: (unreadable: Unreadable) => string;
}

function noCompiler(): never {
  throw new Error('a route has a schema, and nothing here compiles any');
}

/**
 * Nest's Fastify adapter with one exit: whatever a handler returns, or whoever fails, leaves through the pipeline.
 * Nest's own body parsers, error handler and not-found handler stay out.
 */
export class SandboxAdapter extends FastifyAdapter {
  private readonly held: { pipeline?: Pipeline };

  constructor(options: AdapterOptions) {
    // Fastify wants this handler before there is a pipeline, and before there is a `this`.
    const held: { pipeline?: Pipeline } = {};
    const unreadable = new UnreadableRequests(options.rawAnswer);
    super({
      bodyLimit: options.bodyLimit,
      requestTimeout: 0,
      keepAliveTimeout: IDLE_MS,
      http: { maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false },
      // No route has a schema: what would compile them need not be loaded.
      schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
      routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
      rewriteUrl: (raw: RawRequest) => rewriteUrl(raw, options.route),
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        held.pipeline?.refuseUnrouted(request, reply, error);
      },
      clientErrorHandler: unreadable.answer,
      // Nothing here is Express middleware, and nobody uploads files.
      skipMiddie: true,
      multipart: false,
    });
    this.held = held;
    const instance = Object.getPrototypeOf(this.getInstance()) as FastifyInstance;
    super.setInstance(instance);
    unreadable.watch(instance.server);
    instance.removeAllContentTypeParsers();
    // One for all; JSON by its name too, because Fastify reads a type it does not know anew on every request.
    instance.addContentTypeParser([JSON_TYPE, '*'], (request, payload, done) => {
      const { exchange } = request;
      readBody(payload, { headers: request.raw.headers, limit: options.bodyLimit }, (body) => {
        if (exchange !== null) exchange.body = body;
        done(null, body.kind === 'json' ? body.value : undefined);
      });
    });
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

  /** Installs the pipeline; before Nest registers its routes. */
  attach(pipeline: Pipeline): void {
    this.held.pipeline = pipeline;
    const instance = this.getInstance();
    instance.decorateRequest('exchange', null);
    instance.addHook('onRequest', pipeline.begin);
    instance.addHook('preHandler', pipeline.admit);
    instance.setErrorHandler((error, request, reply) => pipeline.fail(request, reply, error));
    instance.setNotFoundHandler((request, reply) => pipeline.answer(request, reply, undefined));
  }

  override reply(response: unknown, body: unknown): FastifyReply {
    const reply = response as FastifyReply;
    // Nest awaits what this returns and looks no further at it; a reply would be awaited until it has left.
    return this.held.pipeline?.answer(reply.request, reply, body) as never;
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
}
