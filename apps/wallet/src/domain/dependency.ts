import { type Instant, SECOND, timeLeft } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import { walletError } from '../wallet.errors';

/** The simulated systems behind the wallet, beside the cold start (contract wallet §5.3). */
export const SYSTEMS = ['db', 'fx', 'verifier', 'gateway'] as const;
export type System = (typeof SYSTEMS)[number];

/** Condition of a simulated system, and since when. */
export interface Condition {
  readonly state: 'up' | 'down' | 'slow' | 'corrupt';
  readonly since?: Instant;
}

/** How long a cold start takes. */
export const COLD_START = 10 * SECOND;

/** Upstream time budget that a timeout reports, in milliseconds; nothing waits for it. */
const TIME_BUDGET = 29_000;
const RETRY_AFTER = 5;

/**
 * Lets a system pass that is up: down is `ERR_WALLET_SERVICE_UNAVAILABLE`, slow `ERR_WALLET_TIMEOUT` at once, and
 * corrupt `ERR_WALLET_INTERNAL_ERROR`.
 */
export function requireUp(dependency: System, { state }: Condition): void {
  if (state === 'down') {
    const details = { reason: 'DEPENDENCY_DOWN', dependency };
    throw walletError('ERR_WALLET_SERVICE_UNAVAILABLE', undefined, { details, retryAfter: RETRY_AFTER });
  }
  if (state === 'slow') {
    const details = { reason: 'DEPENDENCY_SLOW', dependency, timeoutMs: TIME_BUDGET };
    throw walletError('ERR_WALLET_TIMEOUT', undefined, { details });
  }
  if (state === 'corrupt') throw walletError('ERR_WALLET_INTERNAL_ERROR');
}

/** Lets a service pass that has started; a slow start lasts ten seconds, on a clock that is set back too. */
export function requireStarted({ state, since = 0 }: Condition, now: Instant): void {
  if (state === 'up') return;
  const left = state === 'slow' ? timeLeft({ since, length: COLD_START }, now) : COLD_START;
  if (left === 0) return;
  throw walletError('ERR_WALLET_BOOTSTRAP_FAILED', undefined, {
    details: { reason: state === 'slow' ? 'COLD_START' : 'INIT_CRASHED' },
    retryAfter: Math.ceil(left / SECOND),
  });
}

/** The slow system that a refusal tells of, if it does; its caller has waited for it. */
export function slowSystemOf({ code, details }: ServiceError): System | 'coldStart' | undefined {
  const { reason, dependency } = (details ?? {}) as { readonly reason?: string; readonly dependency?: string };
  if (code === 'ERR_WALLET_BOOTSTRAP_FAILED') return reason === 'COLD_START' ? 'coldStart' : undefined;
  return code === 'ERR_WALLET_TIMEOUT' ? SYSTEMS.find((system) => system === dependency) : undefined;
}
