import { countedAt, MINUTE, SECOND, waitFor, type Instant } from '@sadpath/clock';

/** Login calls of one username from one address, newest last. */
export interface LoginRate {
  readonly key: string;
  /** @maxItems 10 */
  readonly calls: readonly Instant[];
}

/** Calls in a rolling minute (contract §6). */
export const LOGINS = { limit: 10, length: MINUTE };

/** Counts a call in a rolling window of 60 s. A refused call does not count, or the window would never end. */
export function countLogin(
  rate: LoginRate,
  now: Instant,
): { readonly rate: LoginRate; readonly retryAfterSeconds?: number } {
  const calls = countedAt(rate.calls, LOGINS.length, now);
  const wait = waitFor(LOGINS, calls, now);
  if (wait === 0) return { rate: { ...rate, calls: [...calls, now] } };
  return { rate: { ...rate, calls }, retryAfterSeconds: Math.ceil(wait / SECOND) };
}
