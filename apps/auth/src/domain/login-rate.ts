import { MINUTE, SECOND, type Instant } from '@sadpath/clock';

/** Login calls of one username from one address, newest last. */
export interface LoginRate {
  readonly key: string;
  readonly calls: readonly Instant[];
}

const CALLS_PER_WINDOW = 10;
const WINDOW = MINUTE;

/** Counts a call in a rolling window of 60 s. A refused call does not count, or the window would never end. */
export function countLogin(
  rate: LoginRate,
  now: Instant,
): { readonly rate: LoginRate; readonly retryAfterSeconds?: number } {
  const calls = rate.calls.filter((at) => at > now - WINDOW);
  const [oldest] = calls;
  if (calls.length < CALLS_PER_WINDOW || oldest === undefined) return { rate: { ...rate, calls: [...calls, now] } };
  const retryAfterSeconds = Math.max(1, Math.ceil((oldest + WINDOW - now) / SECOND));
  return { rate: { ...rate, calls }, retryAfterSeconds };
}
