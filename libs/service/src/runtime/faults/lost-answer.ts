import { ServiceError } from '@sadpath/errors';
import type { Exchange } from '../../contract/exchange/exchange';
import type { ServiceVocabulary } from '../vocabulary';
import { forcedError } from './forced-error';
import { fieldsByForm } from './form-probe';
import { membersIn, type Members } from './members-of';

/**
 * What stands in place of an answer that a fault loses after the operation: a success and a refusal of its own alike. Taken
 * once; undefined where the answer is not lost. What was answered tells what record the effect left.
 */
export function lossOf(exchange: Exchange, words: ServiceVocabulary, answered: unknown): ServiceError | undefined {
  const { pending } = exchange;
  if (pending?.phase !== 'after' || pending.error === undefined) return undefined;
  const { error, ...rest } = pending;
  exchange.pending = rest;
  exchange.outcome = 'forced';
  return forcedOf(error.code, { exchange, words, retryAfter: pending.retryAfter, made: membersIn(answered) });
}

interface Forced {
  readonly exchange: Exchange;
  readonly words: ServiceVocabulary;
  readonly retryAfter: number | string | undefined;
  readonly made?: Members;
}

/** The error of a forced code. Throws for a code that nobody could arm. */
export function forcedOf(code: string, { exchange, words, retryAfter, made }: Forced): ServiceError {
  const known = words.find(code);
  if (known === undefined) throw new TypeError(`a fault forces an unknown code ${code}`);
  const { ownRefusal } = exchange;
  if (ownRefusal?.service === known.service && ownRefusal.code === known.code)
    return asForced(ownRefusal, { message: words.sentenceOf(code, exchange), retryAfter });
  const formFields = known.spec.example?.fields && fieldsByForm(known.code, exchange, words.form);
  const [budget, message] = [words.budgetOf(exchange), words.sentenceOf(code, exchange)];
  return forcedError(known, exchange, { retryAfter, budget, message, made, formFields });
}

interface Asked {
  /** The sentence of the space, where it has another. */
  readonly message: string | undefined;
  readonly retryAfter: number | string | undefined;
}

/** A refusal as the service itself has it, but for what the fault or the space says otherwise. */
function asForced(own: ServiceError, { message = own.message, retryAfter }: Asked): ServiceError {
  const { status, headers, details, fields } = own;
  return new ServiceError(own, undefined, {
    message,
    status,
    headers,
    fields,
    ...(details && { details }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}
