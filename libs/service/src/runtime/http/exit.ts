import { Bare, type ServiceError } from '@sadpath/errors';
import { envelopeOf, errorOf, lastWord, refusalOf, type ErrorRules } from '@sadpath/errors/nest';
import type { Draft } from '@sadpath/journal';
import { looksBefore } from '@sadpath/store';
import type { Answer } from '../../contract/exchange/answer';
import type { Exchange } from '../../contract/exchange/exchange';
import type { TakenRequest } from '../../contract/exchange/taken-request';
import { problemOf } from '../../contract/problem-of';
import type { SandboxProblem } from '../../contract/sandbox-problem';
import { delayAfter } from '../faults/delay-after';
import { lossOf } from '../faults/lost-answer';
import { spoil } from '../faults/network-fault';
import type { ServiceHandle } from '../service-handle';
import { CoverageCounter } from './coverage-counter';
import { errorRulesOf } from './error-rules-of';
import { draftOf, type RecordedAnswer } from './journal-exchange';
import { noteDecline, noteRefusal } from './note-refusal';
import { sandboxHeaders } from './sandbox-headers';
import { spendBudget } from './spend-budget';
import { withPlacedFaults } from './placed-faults';
import { tellOfAnswer } from './tell-of-answer';
import { writeAnswer } from './write-answer';

/** The end of an answer: a promise where something outside this process had to be waited for. */
export type Ending = Promise<void> | undefined;

/** The one way out of a service: enveloped, journaled, written, whether it went well or not. */
export class Exit {
  private readonly rules: ErrorRules<Exchange>;
  private readonly coverage: CoverageCounter;

  constructor(private readonly handle: ServiceHandle) {
    this.rules = errorRulesOf(handle);
    this.coverage = new CoverageCounter(handle);
  }

  /** Answers a success. */
  send(exchange: Exchange, taken: TakenRequest, { value, options }: Answer): Ending {
    const status = options.status ?? exchange.operation?.status ?? 200;
    Object.assign(exchange.responseHeaders, options.headers);
    const envelope = envelopeOf(this.handle.definition.native, exchange);
    const body = value instanceof Bare ? value.value : envelope.success(value, exchange);
    if (exchange.declined !== undefined) {
      exchange.looks = exchange.lookedAt;
      noteDecline(exchange, this.handle.definition, exchange.declined);
    }
    return this.emit(exchange, taken, { status, body });
  }

  /** Answers an error, whoever threw it; at once, unless what the request has begun must be ended first. Never throws. */
  fail(exchange: Exchange, taken: TakenRequest, thrown: unknown): Ending {
    const giveUp = (defect: unknown): Ending => this.speakLast(exchange, taken, defect);
    try {
      return this.end(exchange, taken, thrown)?.catch(giveUp);
    } catch (defect) {
      return giveUp(defect);
    }
  }

  /** Records the exchange; a promise where other processes must know of it before the answer leaves. */
  journal(exchange: Exchange, emission: Emission): Ending {
    exchange.status = emission.status;
    const draft = draftOf(exchange, emission);
    const counted = this.coverage.count(exchange, draft.head.realAt)?.catch(ignore);
    const known = exchange.flush();
    if (known === undefined && counted === undefined) return this.record(exchange, draft);
    const record = (): Ending => {
      const recorded = this.record(exchange, draft);
      return counted === undefined ? recorded : counted.then(() => recorded);
    };
    return known === undefined ? record() : known.then(record);
  }

  private record({ space }: Exchange, draft: Draft): Ending {
    return space.home.records.record(draft, this.handle.platform.config.tokenSecret)?.catch(ignore);
  }

  private end(exchange: Exchange, taken: TakenRequest, thrown: unknown): Ending {
    const problem = problemOf(thrown);
    if (problem !== undefined) return this.explain(exchange, taken, problem);
    const looks = exchange.lookedAt;
    looks.push(looksBefore(thrown));
    exchange.looks = looks;
    const error = errorOf(thrown, this.rules, exchange);
    if (exchange.failureHooks.length === 0 && !exchange.isJoined) return this.refuse(exchange, taken, error);
    return this.settled(exchange, error).then((settled) => this.refuse(exchange, taken, settled));
  }

  /** Answers what the sandbox itself has to say of a request that it cannot follow. */
  private async explain(exchange: Exchange, taken: TakenRequest, problem: SandboxProblem): Promise<void> {
    exchange.outcome = 'sandbox';
    exchange.note(`sandbox: ${problem.detail}`);
    await exchange.part();
    await this.emit(exchange, taken, { status: problem.status, body: problem.toJSON(), type: PROBLEM_TYPE });
  }

  private refuse(exchange: Exchange, taken: TakenRequest, own: ServiceError): Ending {
    const refused = this.orLost(exchange, withPlacedFaults(own, exchange));
    if (refused.spec.belowHttp === true) {
      this.sign(exchange, refused);
      return this.hangUp(exchange, taken);
    }
    const { error, status, body } = refusalOf(refused, this.rules, exchange);
    this.sign(exchange, error);
    exchange.status = status;
    noteRefusal(exchange, this.handle, error);
    return this.emit(exchange, taken, { status, body });
  }

  /** A refusal, unless a fault loses the answer after the operation: then it is lost like a success. */
  private orLost(exchange: Exchange, refusal: ServiceError): ServiceError {
    if (refusal.spec.belowHttp === true) return refusal;
    const loss = lossOf(exchange, this.handle.vocabulary, refusal.details);
    if (loss !== undefined) exchange.note(`lost on the way: ${refusal.code}, with which the operation refused`);
    return loss === undefined ? refusal : withPlacedFaults(loss, exchange);
  }

  /**
   * Answers where answering has failed: the internal error, without the service's own headers, and whole whatever fault
   * was to spoil it. What has begun to leave cannot be taken back; its connection ends.
   */
  private speakLast(exchange: Exchange, taken: TakenRequest, defect: unknown): Ending {
    const { error, status, body } = lastWord(defect, this.rules, exchange);
    for (const name of Object.keys(exchange.responseHeaders)) Reflect.deleteProperty(exchange.responseHeaders, name);
    this.sign(exchange, error);
    exchange.pending = undefined;
    if (taken.response.headersSent) {
      taken.response.destroy();
      return undefined;
    }
    const headers = { ...sandboxHeaders(exchange), ...exchange.responseHeaders, 'content-type': JSON_TYPE };
    const text = JSON.stringify(body);
    const write = (): Ending => writeAnswer(taken, { status, headers, text }, undefined);
    try {
      return this.journal(exchange, { status, body, text, headers })?.then(write, write) ?? write();
    } catch (second) {
      this.rules.report(second, 'the record of a failed answer');
      return write();
    }
  }

  /** Ends what a refused request has begun; answers the refusal, or what came in its way. */
  private async settled(exchange: Exchange, refusal: ServiceError): Promise<ServiceError> {
    for (const hook of exchange.failureHooks.splice(0)) {
      try {
        await hook(refusal);
      } catch (error) {
        this.rules.report(error, 'a failure hook');
      }
    }
    try {
      await exchange.part();
      return refusal;
    } catch (error) {
      return errorOf(error, this.rules, exchange);
    }
  }

  /** A failure below HTTP writes nothing: the connection ends, and the journal alone knows why. */
  private async hangUp(exchange: Exchange, taken: TakenRequest): Promise<void> {
    await this.journal(exchange, NO_ANSWER);
    await spoil('EMPTY_RESPONSE', taken, { status: 0, headers: {}, body: '' });
  }

  /** Says in the record and in the headers whose error the answer is. */
  private sign(exchange: Exchange, error: ServiceError): void {
    exchange.code = error.code;
    exchange.raisedBy = error.service;
    if (error.spec.belowHttp === true) return;
    Object.assign(exchange.responseHeaders, error.headers);
    exchange.responseHeaders['x-sandbox-raised-by'] = this.handle.definition.raiserOf?.(exchange) ?? error.service;
  }

  private emit(exchange: Exchange, taken: TakenRequest, answer: Enveloped): Ending {
    const late = delayAfter(exchange);
    return late === undefined
      ? this.leave(exchange, taken, answer)
      : late.then(() => this.leave(exchange, taken, answer));
  }

  private leave(exchange: Exchange, taken: TakenRequest, { status, body, type = JSON_TYPE }: Enveloped): Ending {
    if (exchange.pending?.network !== undefined) exchange.outcome = 'forced';
    const headers = sandboxHeaders(exchange);
    Object.assign(headers, this.handle.definition.headers?.(exchange), exchange.responseHeaders);
    if (exchange.outcome === 'forced' && status === 429) spendBudget(headers, exchange.now);
    headers['content-type'] = type;
    if (type === JSON_TYPE) tellOfAnswer({ exchange, status, body });
    const text = JSON.stringify(body);
    const shared = this.journal(exchange, { status, body, text, headers });
    if (shared === undefined) return writeAnswer(taken, { status, headers, text }, exchange.pending?.network);
    const write = (): Ending => writeAnswer(taken, { status, headers, text }, exchange.pending?.network);
    // A refusal is answered though nobody can be told of it; a success is not.
    return exchange.code === undefined ? shared.then(write) : shared.then(write, write);
  }
}

/** An answer in its envelope. */
interface Enveloped {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

/** An answer as it leaves. */
interface Emission extends RecordedAnswer {
  readonly status: number;
}

/** Where nothing leaves at all. */
export const NO_ANSWER: Emission = { status: 0, body: undefined, text: '', headers: {} };

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** A request that no journal records is better than an effect that nobody hears of. */
function ignore(): void {
  // the database is away, and the next request will say so
}
