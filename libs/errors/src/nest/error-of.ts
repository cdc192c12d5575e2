import type { EnvelopeContext } from '../envelope';
import { ServiceError } from '../service-error';
import { Unavailable } from '../unavailable';
import type { ErrorRules } from './error-rules';

/** Seconds after which a client may try again what is away. */
const RETRY_AFTER = 5;

/**
 * What becomes of anything that was thrown, by a gate, a handler, a framework or a bug: a declared refusal stays as it
 * is, a framework's refusal gets the service's words, what is away is said to be away, and everything else is the
 * service's internal error, with the defect reported and nothing of it shown. Never throws.
 */
export function errorOf<C extends EnvelopeContext>(thrown: unknown, rules: ErrorRules<C>, context: C): ServiceError {
  try {
    return decide(thrown, rules, context);
  } catch (defect) {
    rules.report(defect, 'the words for an error');
    return internalOf(rules, context);
  }
}

/** The service's internal error; a neutral one where the service cannot even say that. Never throws. */
export function internalOf<C extends EnvelopeContext>({ catalog, words }: ErrorRules<C>, context: C): ServiceError {
  try {
    return words.internal(context);
  } catch {
    return new ServiceError({ service: catalog.service, code: 'internal.error', spec: NO_WORDS });
  }
}

const NO_WORDS = Object.freeze({
  status: 500,
  statusFrom: 'ours',
  documented: false,
  message: 'Internal error',
  category: 'Internal',
  retry: 'never',
  meaning: 'The service has failed, and failed again while it said so.',
  remedy: 'Read its log.',
} as const);

function decide<C extends EnvelopeContext>(thrown: unknown, rules: ErrorRules<C>, context: C): ServiceError {
  const { words } = rules;
  if (thrown instanceof ServiceError) {
    const objection = rules.objection(thrown, context);
    if (objection === undefined) return thrown;
    rules.report(new Error(objection), context.path);
    return words.internal(context);
  }
  if (thrown instanceof Unavailable) return unavailableOf(rules, context);
  const status = frameworkStatus(thrown);
  if (status === 404 || status === 405) return words.notFound(context);
  if (status === 503) return unavailableOf(rules, context);
  if (status !== undefined && status >= 400 && status < 500) {
    const { message, code } = thrown as Error & { readonly code?: string };
    return words.form(message, context, code);
  }
  rules.report(thrown, `${context.method} ${context.path}`);
  return words.internal(context);
}

/** Nest and Fastify mark their own refusals with a status. */
function frameworkStatus(thrown: unknown): number | undefined {
  const { statusCode, code, getStatus } = (thrown ?? {}) as {
    readonly statusCode?: unknown;
    readonly code?: unknown;
    readonly getStatus?: () => number;
  };
  if (typeof getStatus === 'function') return getStatus.call(thrown);
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : undefined;
}

function unavailableOf<C extends EnvelopeContext>({ words }: ErrorRules<C>, context: C): ServiceError {
  return words.unavailable?.(context) ?? withStatus503(words.internal(context));
}

function withStatus503(error: ServiceError): ServiceError {
  return new ServiceError(error, undefined, { status: 503, message: error.message, retryAfter: RETRY_AFTER });
}
