import { setTimeout as wait } from 'node:timers/promises';
import { Bare, ServiceError, standardEnvelope } from '@sadpath/errors';
import { drawDelay, describeEffect, type Effect } from '@sadpath/faults';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answer } from '../../contract/exchange/answer';
import type { Exchange } from '../../contract/exchange/exchange';
import { decideFault } from '../faults/decide-fault';
import { NEEDS_ANSWER, spoil } from '../faults/network-fault';
import type { ServiceHandle } from '../service-handle';
import { beginExchange, fallbackExchange, openSpaceOf, type OpenedSpace } from './begin-exchange';
import { errorOf } from './error-of';
import { JOB_HEADER } from '../../contract/exchange/call';
import { journalEntryOf } from './journal-exchange';
import { SandboxProblem } from '../../contract/sandbox-problem';
import { writeAnswer } from './write-answer';
import { sandboxHeaders } from './sandbox-headers';

/** The way of every request through a service: opened, met by faults, gated, handled, enveloped, journaled. */
export class Pipeline {
  constructor(private readonly handle: ServiceHandle) {}

  /** Opens the exchange; the first thing that happens to a request. */
  readonly begin = (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    if (request.routeOptions.config.isControl === true) {
      done();
      return;
    }
    const start = (opened: OpenedSpace): void => {
      request.exchange = beginExchange(request, this.handle, opened);
      done();
    };
    const refuse = (error: unknown): void => {
      request.exchange = fallbackExchange(request, this.handle);
      done(error as Error);
    };
    try {
      const opened = openSpaceOf(request, this.handle);
      if (opened instanceof Promise) opened.then(start).catch(refuse);
      else start(opened);
    } catch (error) {
      refuse(error);
    }
  };

  /** Answers a URL that the router could not even read: in the request's own space and envelope all the same. */
  refuseUnrouted(request: FastifyRequest, reply: FastifyReply, cause: Error): void {
    this.begin(request, reply, (failed) => void this.fail(request, reply, failed ?? cause));
  }

  /** Everything between the parsed request and the handler. */
  readonly admit = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const exchange = request.exchange;
    if (exchange === null) return undefined;
    const { platform, definition, vocabulary } = this.handle;
    const isPartOfJob = exchange.headers[JOB_HEADER] !== undefined;
    if (!isPartOfJob && platform.jobs.isDue(exchange.space)) await platform.jobs.catchUp(exchange.space);
    const decided = decideFault(exchange, vocabulary);
    const decision = decided instanceof Promise ? await decided : decided;
    if (decision !== undefined) {
      await definition.prepare?.(exchange);
      const isLost = await this.meet(decision.effect, decision.source, exchange, reply);
      if (isLost) return reply;
    }
    for (const gate of definition.gates) {
      const passed = gate(exchange, this.handle);
      const answer = passed instanceof Promise ? await passed : passed;
      if (answer instanceof Answer) {
        await exchange.part();
        this.loseIfForced(exchange);
        await this.send(exchange, reply, answer);
        return reply;
      }
    }
    if (exchange.operation === undefined) throw definition.notFound(exchange);
    if (exchange.operation.body !== undefined) request.body = exchange.checkedBody ?? {};
    if (exchange.operation.query !== undefined) request.query = exchange.checkedQuery;
    if (exchange.operation.path !== undefined) request.params = exchange.params;
    return undefined;
  };

  /** Answers what a handler returned. */
  async answer(request: FastifyRequest, reply: FastifyReply, value: unknown): Promise<void> {
    const exchange = request.exchange;
    if (exchange === null) {
      reply.send(value);
      return;
    }
    const answer = Answer.of(value);
    try {
      for (const hook of exchange.successHooks) await hook(answer);
      await exchange.part();
      this.loseIfForced(exchange);
      await this.send(exchange, reply, answer);
    } catch (error) {
      await this.fail(request, reply, error);
    }
  }

  /** Answers an error, whoever threw it; at once, unless what the request has begun must be ended first. */
  fail(request: FastifyRequest, reply: FastifyReply, thrown: unknown): Ending {
    const exchange = (request.exchange ??= fallbackExchange(request, this.handle));
    if (thrown instanceof SandboxProblem) return this.explain(exchange, reply, thrown);
    const refusal = errorOf(thrown, exchange, this.handle);
    if (exchange.failureHooks.length === 0 && !exchange.isJoined) return this.refuse(exchange, reply, refusal);
    return this.settled(exchange, refusal).then((error) => this.refuse(exchange, reply, error));
  }

  /** Answers what the sandbox itself has to say of a request that it cannot follow. */
  private async explain(exchange: Exchange, reply: FastifyReply, problem: SandboxProblem): Promise<void> {
    exchange.outcome = 'forced';
    exchange.note(`sandbox: ${problem.detail}`);
    await exchange.part();
    await this.emit(exchange, reply, { status: problem.status, body: problem.toJSON(), type: PROBLEM_TYPE });
  }

  private refuse(exchange: Exchange, reply: FastifyReply, error: ServiceError): Ending {
    const { definition } = this.handle;
    exchange.code = error.code;
    exchange.raisedBy = error.service;
    if (error.spec.belowHttp === true) return this.hangUp(exchange, reply);
    Object.assign(exchange.responseHeaders, error.headers);
    exchange.responseHeaders['x-sandbox-raised-by'] = error.service;
    const envelope = exchange.envelope === 'native' ? definition.native : standardEnvelope;
    const status = definition.statusOf?.(error, exchange) ?? error.status;
    return this.emit(exchange, reply, { status, body: envelope.failure(error, exchange) });
  }

  /** Ends what a refused request has begun; answers the refusal, or what came in its way. */
  private async settled(exchange: Exchange, refusal: ServiceError): Promise<ServiceError> {
    if (exchange.failureHooks.length > 0) await this.runFailureHooks(exchange, refusal);
    try {
      await exchange.part();
      return refusal;
    } catch (error) {
      return errorOf(error, exchange, this.handle);
    }
  }

  /** A failure below HTTP writes nothing: the connection ends, and the journal alone knows why. */
  private async hangUp(exchange: Exchange, reply: FastifyReply): Promise<void> {
    await this.journal(exchange, 0, undefined);
    await spoil('EMPTY_RESPONSE', reply, { status: 0, headers: {}, body: '' });
  }

  private async runFailureHooks(exchange: Exchange, refusal: ServiceError): Promise<void> {
    for (const hook of exchange.failureHooks.splice(0)) {
      try {
        await hook(refusal);
      } catch (error) {
        this.handle.reportDefect(error, 'a failure hook');
      }
    }
  }

  /** Carries out the part of an effect that comes before the operation; true when the connection is gone. */
  private async meet(effect: Effect, source: string, exchange: Exchange, reply: FastifyReply): Promise<boolean> {
    exchange.rule = source;
    exchange.note(`fault ${source}: ${describeEffect(effect)}`);
    if (effect.delay !== undefined) await wait(drawDelay(effect.delay, exchange.call.chance));
    const spoilsAnswer = effect.network !== undefined && NEEDS_ANSWER.has(effect.network);
    if (spoilsAnswer || effect.phase === 'after') exchange.pending = effect;
    if (effect.phase === 'after' || (spoilsAnswer && effect.error === undefined)) return false;
    if (effect.network === undefined && effect.error === undefined) return false;
    exchange.outcome = 'forced';
    if (effect.network === undefined || spoilsAnswer) throw this.forced(effect);
    await this.journal(exchange, 0, undefined);
    await spoil(effect.network, reply, { status: 0, headers: {}, body: exchange.requestId });
    return true;
  }

  private forced(effect: Effect): ServiceError {
    const known = this.handle.vocabulary.find(effect.error?.code ?? '');
    if (known === undefined) throw new TypeError(`a fault forces an unknown code ${String(effect.error?.code)}`);
    return this.handle.vocabulary.forcedError(
      known,
      effect.retryAfter === undefined ? {} : { retryAfter: effect.retryAfter },
    );
  }

  /** Phase `after`: the operation has had its effect and its idempotency record; only the answer is lost. */
  private loseIfForced(exchange: Exchange): void {
    const effect = exchange.pending;
    if (effect?.phase !== 'after' || effect.error === undefined) return;
    exchange.outcome = 'forced';
    exchange.failureHooks.length = 0;
    throw this.forced(effect);
  }

  private send(exchange: Exchange, reply: FastifyReply, { value, options }: Answer): Ending {
    const { definition } = this.handle;
    const status = options.status ?? exchange.operation?.status ?? 200;
    Object.assign(exchange.responseHeaders, options.headers);
    const envelope = exchange.envelope === 'native' ? definition.native : standardEnvelope;
    const body = value instanceof Bare ? value.value : envelope.success(value, exchange);
    return this.emit(exchange, reply, { status, body });
  }

  private emit(exchange: Exchange, reply: FastifyReply, { status, body, type = JSON_TYPE }: Emission): Ending {
    if (exchange.pending?.network !== undefined) exchange.outcome = 'forced';
    const headers = sandboxHeaders(exchange);
    Object.assign(headers, this.handle.definition.headers?.(exchange), exchange.responseHeaders);
    headers['content-type'] = type;
    const shared = this.journal(exchange, status, body);
    const write = (): Ending => writeAnswer(reply, { status, headers, body }, exchange.pending?.network);
    if (shared === undefined) return write();
    // A refusal is answered though nobody can be told of it; a success is not.
    return exchange.code === undefined ? shared.then(write) : shared.then(write, write);
  }

  /** Records the exchange; a promise where other processes must know of it before the answer leaves. */
  private journal(exchange: Exchange, status: number, body: unknown): Promise<void> | undefined {
    exchange.status = status;
    const entry = journalEntryOf(exchange, body);
    const append = (): Promise<void> | undefined => exchange.space.home.records.append(entry)?.catch(ignore);
    const known = exchange.flush();
    return known === undefined ? append() : known.then(append);
  }
}

/** The end of an answer: a promise where something outside this process had to be waited for. */
type Ending = Promise<void> | undefined;

/** An answer in its envelope. */
interface Emission {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** A request that no journal records is better than an effect that nobody hears of. */
function ignore(): void {
  // the database is away, and the next request will say so
}
