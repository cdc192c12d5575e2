import { type Instant, SECOND } from './instant';
import { timeLeft } from './time-left';

/** At most `limit` within `length` milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly length: number;
}

/** A fixed window, opened by its first request: what a store keeps of it. */
export interface FixedWindow {
  readonly openedAt: Instant;
  /** @minimum 1 */
  readonly count: number;
}

/**
 * The window after one more request. One that is over gives way to a new one, and so does one from before the clock was
 * set back. A request that read the time a moment earlier than the one that opened the window opened it itself.
 */
export function countOne(window: FixedWindow | undefined, length: number, now: Instant): FixedWindow {
  if (window === undefined || timeLeft({ since: window.openedAt, length }, now) === 0)
    return { openedAt: now, count: 1 };
  return { openedAt: Math.min(window.openedAt, now), count: window.count + 1 };
}

/** Whole seconds to the end of a window as it is kept: at least one while it runs at `now`. */
export function secondsLeft({ openedAt }: FixedWindow, length: number, now: Instant): number {
  return Math.ceil(timeLeft({ since: openedAt, length }, now) / SECOND);
}

/**
 * The stamps that a rolling window of `length` milliseconds sees at `now`. One that lies a moment ahead is as good as
 * now; one further ahead, because the clock was set back, has not happened yet and counts for nothing.
 */
export function countedAt(stamps: readonly Instant[], length: number, now: Instant): readonly Instant[] {
  return stamps.filter((since) => timeLeft({ since, length }, now) > 0).map((at) => Math.min(at, now));
}

/** Milliseconds until one more fits beside the stamps (oldest first) of a rolling window; 0 when it does now. */
export function waitFor({ limit, length }: RateLimit, stamps: readonly Instant[], now: Instant): number {
  // By the stamps as they are kept: what a refusal tells is not written down, and they end when they end.
  const since = stamps.filter((each) => timeLeft({ since: each, length }, now) > 0).at(-limit);
  return since === undefined ? 0 : timeLeft({ since, length }, now);
}
