import { issuingCatalog } from '@sadpath/catalog';
import { countOne, MINUTE, SECOND, secondsLeft, type FixedWindow, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';

/** Virtual length of a window (contract §6). */
export const RATE_WINDOW_MS = MINUTE;

/** Seconds to wait by status, where nothing more exact is known: a whole window, and what an outage is worth [ours] (contract §2.1). */
const WAIT_SECONDS: Readonly<Record<number, number>> = { 429: RATE_WINDOW_MS / SECOND, 503: 30 };

const waits: ReadonlyMap<string, number | undefined> = new Map(
  Object.entries(issuingCatalog.errors).map(([code, spec]) => [
    code,
    'status' in spec ? WAIT_SECONDS[spec.status] : undefined,
  ]),
);

/** Seconds after which a refused request may be tried again; undefined where waiting alone does not help. */
export function waitSecondsOf(code: string): number | undefined {
  return waits.get(code);
}

/** What a request is counted against. */
export interface RateRules {
  readonly limit: number;
  /** Whether the refusal names the seconds to wait; the platform documents none (contract §2.1). */
  readonly sendsRetryAfter: boolean;
}

/** Counts a request in a fixed window that begins with its first request. Throws `rate_limited` (contract §5.7). */
export function countRequest(before: FixedWindow | undefined, now: Instant, rules: RateRules): FixedWindow {
  const window = countOne(before, RATE_WINDOW_MS, now);
  if (window.count <= rules.limit) return window;
  // A refused request does not count and leaves the window as it was, which is the one that has to end.
  const kept = before !== undefined && window.count > 1 ? before : window;
  const retryAfter = secondsLeft(kept, RATE_WINDOW_MS, now);
  const values = comparing({ 'requests of the window': window.count }, { limit: rules.limit });
  throw issuingError('rate_limited', undefined, { ...values, ...(rules.sendsRetryAfter ? { retryAfter } : {}) });
}
