import { setTimeout as wait } from 'node:timers/promises';
import { BOUNDS } from '@sadpath/bounds';
import { Bare, type ServiceError } from '@sadpath/errors';
import type { ErrorAnswers } from '@sadpath/errors/nest';
import { drawDelay, describeEffect, SPOILS_ANSWER, type Effect } from '@sadpath/faults';
import type { BodyState } from '../../contract/exchange/body-state';
import { Answer } from '../../contract/exchange/answer';
import type { Exchange } from '../../contract/exchange/exchange';
import type { TakenRequest } from '../../contract/exchange/taken-request';
import { againstItsCode } from '../faults/against-its-code';
import { decideFault, type Decision } from '../faults/decide-fault';
import { forcedOf, lossOf } from '../faults/lost-answer';
import { spoil } from '../faults/network-fault';
import type { BodyRoom } from '../body-room';
import type { ServiceHandle } from '../service-handle';
import { beginExchange, fallbackExchange, openSpaceOf, tellsSpaceInBody } from './begin-exchange';
import { Exit, NO_ANSWER, type Ending } from './exit';
import { demandKnownHeaders } from '../../contract/known-headers';
import type { OperationRoute } from './operation-routes';
import { bodyOf, tokenIn } from './body-of';
import { JOB_HEADER } from '../../contract/exchange/call';

/** Where a request goes: to a route, or, without one, to its refusal, of which the cause may be known. */
interface Way {
  readonly route?: OperationRoute;
  readonly cause?: Error | undefined;
}

const NO_BODY: BodyState = { kind: 'none' };

/** The way of every request through a service: opened, met by faults, gated, handled, enveloped, journaled. */
export class Pipeline implements ErrorAnswers {
  private readonly exit: Exit;
  private readonly bodies: { readonly limit: number; readonly room: BodyRoom };

  constructor(private readonly handle: ServiceHandle) {
    this.exit = new Exit(handle);
    this.bodies = { limit: handle.definition.bodyLimit ?? BOUNDS.bodyBytes.value, room: handle.platform.bodies };
  }

  /** Takes a request all its way. Never throws. */
  async run(taken: TakenRequest, { route, cause }: Way): Promise<void> {
    try {
      const early = cause === undefined && tellsSpaceInBody(taken) ? await this.bodyWithToken(taken) : undefined;
      const opened = openSpaceOf(taken, this.handle);
      const exchange = beginExchange(taken, this.handle, opened instanceof Promise ? await opened : opened);
      taken.exchange = exchange;
      if (cause !== undefined) throw cause;
      const body = early ?? bodyOf(taken.raw, this.bodies);
      if (body !== undefined) exchange.body = await body;
      if (await this.admit(taken, exchange)) await route?.handler(taken, taken);
    } catch (error) {
      await this.fail(taken, taken, error);
    }
  }

  /** Reads the body before the space is open, because a token in it tells which. */
  private async bodyWithToken(taken: TakenRequest): Promise<BodyState> {
    const body = (await bodyOf(taken.raw, this.bodies)) ?? NO_BODY;
    taken.token = tokenIn(body, taken.operation?.tokenField);
    return body;
  }

  /** Everything between the request and its handler; false where it has been answered before. */
  private async admit(taken: TakenRequest, exchange: Exchange): Promise<boolean> {
    const { platform, definition, vocabulary } = this.handle;
    demandKnownHeaders(exchange.headers, platform.knownHeaders);
    const isPartOfJob = exchange.headers[JOB_HEADER] !== undefined;
    if (!isPartOfJob && platform.jobs.isDue(exchange.space)) await platform.jobs.catchUp(exchange.space);
    const decided = decideFault(exchange, vocabulary);
    const decision = decided instanceof Promise ? await decided : decided;
    if (decision !== undefined) {
      await definition.prepare?.(exchange, this.handle);
      if (decision.effect.error !== undefined) {
        const { code } = decision.effect.error;
        exchange.known = await definition.tellOf?.(code, exchange, this.handle);
        exchange.ownRefusal = await definition.refusalOf?.(code, exchange);
      }
      const isLost = await this.meet(decision, taken, exchange);
      if (isLost) return false;
    }
    for (const [place, gate] of definition.gates.entries()) {
      exchange.gatesPassed = place;
      const passed = gate(exchange, this.handle);
      const answer = passed instanceof Promise ? await passed : passed;
      if (answer instanceof Answer) {
        await exchange.part();
        this.loseIfForced(exchange, answer);
        await this.exit.send(exchange, taken, answer);
        return false;
      }
    }
    exchange.gatesPassed = definition.gates.length;
    if (exchange.operation === undefined) throw definition.notFound(exchange);
    const { operation, body } = exchange;
    if (operation.body !== undefined) taken.body = exchange.checkedBody ?? {};
    else if (body.kind === 'json') taken.body = body.value;
    if (operation.query !== undefined) taken.query = exchange.checkedQuery;
    if (operation.path !== undefined) taken.params = exchange.params;
    return true;
  }

  /** Answers what a handler returned. */
  async answer(taken: TakenRequest, value: unknown): Promise<void> {
    const { exchange } = taken;
    if (exchange === undefined) throw new TypeError('a handler ran outside an exchange');
    const answer = Answer.of(value);
    try {
      for (const hook of exchange.successHooks) await hook(answer);
      await exchange.part();
      this.loseIfForced(exchange, answer);
      await this.exit.send(exchange, taken, answer);
    } catch (error) {
      await this.fail(taken, taken, error);
    }
  }

  /** Answers an error, whoever threw it. Never throws. */
  fail(taken: TakenRequest, _reply: unknown, thrown: unknown): Ending {
    taken.exchange ??= fallbackExchange(taken, this.handle);
    return this.exit.fail(taken.exchange, taken, thrown);
  }

  /** Carries out the part of an effect that comes before the operation; true when the connection is gone. */
  private async meet({ effect, source }: Decision, taken: TakenRequest, exchange: Exchange): Promise<boolean> {
    exchange.rule = source;
    exchange.note(`fault ${source}: ${describeEffect(effect)}`);
    const doubt = againstItsCode(effect, this.handle.vocabulary);
    if (doubt !== undefined) exchange.note(doubt);
    if (effect.delay !== undefined && effect.phase !== 'after')
      await wait(drawDelay(effect.delay, exchange.call.chance));
    const spoilsAnswer = effect.network !== undefined && SPOILS_ANSWER.has(effect.network);
    if (spoilsAnswer || effect.phase === 'after') exchange.pending = effect;
    if (effect.phase === 'after' || (spoilsAnswer && effect.error === undefined)) return false;
    if (effect.network === undefined && effect.error === undefined) return false;
    exchange.outcome = 'forced';
    if (effect.network === undefined || spoilsAnswer) throw this.forced(effect, exchange);
    await this.exit.journal(exchange, NO_ANSWER);
    await spoil(effect.network, taken, { status: 0, headers: {}, body: exchange.requestId });
    return true;
  }

  private forced({ error, retryAfter }: Effect, exchange: Exchange): ServiceError {
    return forcedOf(error?.code ?? '', { exchange, words: this.handle.vocabulary, retryAfter });
  }

  /** Phase `after`: the operation has had its effect and its idempotency record; only the answer is lost. */
  private loseIfForced(exchange: Exchange, { value }: Answer): void {
    const loss = lossOf(exchange, this.handle.vocabulary, value instanceof Bare ? value.value : value);
    if (loss === undefined) return;
    exchange.failureHooks.length = 0;
    throw loss;
  }
}
