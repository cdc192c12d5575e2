import { type Instant, SECOND } from './instant';

/** What begins at an instant and lasts for a number of milliseconds. */
export interface Span {
  readonly since: Instant;
  readonly length: number;
}

/** How far apart the times are that requests have read which then wait for each other, in other processes too. */
const SIDE_BY_SIDE = 5 * SECOND;

/**
 * Milliseconds that are left of a span at `now`: 0 when it is over. One that begins a moment after `now` was begun by a
 * request that read the time a moment later, or by one before the clock was set back by seconds; it ends when it was told
 * to end, so that what is left is longer than the span by that moment. One that begins further ahead is from before the
 * clock was set back, and has nothing left.
 */
export function timeLeft({ since, length }: Span, now: Instant): number {
  if (now <= since - Math.min(length, SIDE_BY_SIDE)) return 0;
  return Math.max(0, since + length - now);
}
