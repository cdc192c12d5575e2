import { standardEnvelope, type Envelope, type EnvelopeContext } from '../envelope';
import type { ServiceError } from '../service-error';
import { internalOf } from './error-of';
import type { ErrorRules } from './error-rules';

/** An error as it leaves: in its envelope, with its status on the wire. */
export interface Refusal {
  readonly error: ServiceError;
  readonly status: number;
  readonly body: unknown;
}

/** The envelope that a request asked for. */
export function envelopeOf<C extends EnvelopeContext>(native: Envelope<C>, { envelope }: C): Envelope<C> {
  return envelope === 'native' ? native : standardEnvelope;
}

/** Puts an error into the envelope that was asked for; where that fails, the last word. Never throws. */
export function refusalOf<C extends EnvelopeContext>(error: ServiceError, rules: ErrorRules<C>, context: C): Refusal {
  try {
    const status = rules.statusOf?.(error, context) ?? error.status;
    return { error, status, body: envelopeOf(rules.native, context).failure(error, context) };
  } catch (defect) {
    return lastWord(defect, rules, context);
  }
}

/**
 * What is answered when answering an error has failed itself: the internal error, in the envelope that was asked for
 * if it can write that one, else in the standard one. Never throws.
 */
export function lastWord<C extends EnvelopeContext>(defect: unknown, rules: ErrorRules<C>, context: C): Refusal {
  rules.report(defect, 'the answer to an error');
  const error = internalOf(rules, context);
  const { status } = error;
  try {
    return { error, status, body: envelopeOf(rules.native, context).failure(error, context) };
  } catch {
    return { error, status, body: standardEnvelope.failure(error, context) };
  }
}
