import { ServiceError } from '@sadpath/errors';
import { StoreUnavailable } from '@sadpath/store';
import type { Exchange } from '../../contract/exchange/exchange';
import { UpstreamSilence } from '../../contract/upstream-silence';
import type { ServiceHandle } from '../service-handle';

/**
 * The documented error for whatever was thrown: a declared refusal as it is, a framework's refusal as the service's
 * form code, and everything else as the service's internal error, with the defect logged and nothing of it shown.
 */
export function errorOf(thrown: unknown, exchange: Exchange, handle: ServiceHandle): ServiceError {
  const { definition, vocabulary } = handle;
  if (thrown instanceof ServiceError) {
    if (exchange.outcome === 'forced' || vocabulary.declares(exchange.operation, thrown)) return thrown;
    handle.reportDefect(
      new Error(`${exchange.operation?.name ?? 'unknown route'} answers ${thrown.id}, which it does not declare`),
      exchange.path,
    );
    return definition.internal(exchange);
  }
  if (thrown instanceof StoreUnavailable || thrown instanceof UpstreamSilence)
    return definition.unavailable?.(exchange) ?? withStatus503(definition.internal(exchange));
  const status = frameworkStatus(thrown);
  if (status !== undefined && status >= 400 && status < 500) {
    return definition.refuseForm(
      [{ in: 'path', field: 'path', kind: 'malformed', rule: 'framework', message: (thrown as Error).message }],
      exchange,
    );
  }
  handle.reportDefect(thrown, `${exchange.method} ${exchange.path}`);
  return definition.internal(exchange);
}

/** Fastify and Nest mark their own refusals with a status. */
function frameworkStatus(thrown: unknown): number | undefined {
  const { statusCode, code, getStatus } = (thrown ?? {}) as {
    statusCode?: unknown;
    code?: unknown;
    getStatus?: () => number;
  };
  if (typeof getStatus === 'function') return (thrown as { getStatus(): number }).getStatus();
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : undefined;
}

/** Seconds after which a client may try again while the database is away. */
const RETRY_AFTER = 5;

function withStatus503(error: ServiceError): ServiceError {
  return new ServiceError(error, undefined, { status: 503, message: error.message, retryAfter: RETRY_AFTER });
}
