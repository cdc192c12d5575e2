import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceError } from '@sadpath/errors';
import type { ErrorAnswers } from '@sadpath/errors/nest';
import { drawDelay, describeEffect, type Effect } from '@sadpath/faults';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answer } from '../../contract/exchange/answer';
import type { Exchange } from '../../contract/exchange/exchange';
import { decideFault } from '../faults/decide-fault';
import { forcedOf, lossOf } from '../faults/lost-answer';
import { NEEDS_ANSWER, spoil } from '../faults/network-fault';
import type { ServiceHandle } from '../service-handle';
import { allowBrowser, answerPreflight } from './browsers';
import { beginExchange, fallbackExchange, openSpaceOf, type OpenedSpace } from './begin-exchange';
import { Exit, NO_ANSWER, type Ending } from './exit';
import { demandKnownHeaders } from '../../contract/known-headers';
import { takeAnyType } from './read-body';
import { JOB_HEADER } from '../../contract/exchange/call';

/** The way of every request through a service: opened, met by faults, gated, handled, enveloped, journaled. */
export class Pipeline implements ErrorAnswers {
  private readonly exit: Exit;

  constructor(private readonly handle: ServiceHandle) {
    this.exit = new Exit(handle);
  }

  /** Opens the exchange; the first thing that happens to a request, unless a browser only asks whether it may come. */
  readonly begin = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    allowBrowser(request.raw, reply.raw, this.handle.platform.config.origins);
    if (answerPreflight(request.raw, reply.raw)) {
      reply.hijack();
      return;
    }
    if (request.routeOptions.config.isControl === true) {
      done();
      return;
    }
    takeAnyType(request);
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
    demandKnownHeaders(exchange.headers, platform.sandboxHeaders);
    const isPartOfJob = exchange.headers[JOB_HEADER] !== undefined;
    if (!isPartOfJob && platform.jobs.isDue(exchange.space)) await platform.jobs.catchUp(exchange.space);
    const decided = decideFault(exchange, vocabulary);
    const decision = decided instanceof Promise ? await decided : decided;
    if (decision !== undefined) {
      await definition.prepare?.(exchange);
      const isLost = await this.meet(decision.effect, decision.source, exchange, reply);
      if (isLost) return reply;
    }
    for (const [place, gate] of definition.gates.entries()) {
      exchange.gatesPassed = place;
      const passed = gate(exchange, this.handle);
      const answer = passed instanceof Promise ? await passed : passed;
      if (answer instanceof Answer) {
        await exchange.part();
        this.loseIfForced(exchange);
        await this.exit.send(exchange, reply, answer);
        return reply;
      }
    }
    exchange.gatesPassed = definition.gates.length;
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
      await this.exit.send(exchange, reply, answer);
    } catch (error) {
      await this.fail(request, reply, error);
    }
  }

  /** Answers an error, whoever threw it. Never throws. */
  fail(request: FastifyRequest, reply: FastifyReply, thrown: unknown): Ending {
    request.exchange ??= fallbackExchange(request, this.handle);
    return this.exit.fail(request.exchange, reply, thrown);
  }

  /** Carries out the part of an effect that comes before the operation; true when the connection is gone. */
  private async meet(effect: Effect, source: string, exchange: Exchange, reply: FastifyReply): Promise<boolean> {
    exchange.rule = source;
    exchange.note(`fault ${source}: ${describeEffect(effect)}`);
    if (effect.delay !== undefined && effect.phase !== 'after')
      await wait(drawDelay(effect.delay, exchange.call.chance));
    const spoilsAnswer = effect.network !== undefined && NEEDS_ANSWER.has(effect.network);
    if (spoilsAnswer || effect.phase === 'after') exchange.pending = effect;
    if (effect.phase === 'after' || (spoilsAnswer && effect.error === undefined)) return false;
    if (effect.network === undefined && effect.error === undefined) return false;
    exchange.outcome = 'forced';
    if (effect.network === undefined || spoilsAnswer) throw this.forced(effect, exchange);
    await this.exit.journal(exchange, NO_ANSWER);
    await spoil(effect.network, reply, { status: 0, headers: {}, body: exchange.requestId });
    return true;
  }

  private forced({ error, retryAfter }: Effect, exchange: Exchange): ServiceError {
    return forcedOf(error?.code ?? '', { exchange, words: this.handle.vocabulary, retryAfter });
  }

  /** Phase `after`: the operation has had its effect and its idempotency record; only the answer is lost. */
  private loseIfForced(exchange: Exchange): void {
    const loss = lossOf(exchange, this.handle.vocabulary);
    if (loss === undefined) return;
    exchange.failureHooks.length = 0;
    throw loss;
  }
}
