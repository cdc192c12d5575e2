import type { Instant } from './instant';

/** At most `limit` within any `length` milliseconds. */
export interface RollingLimit {
  readonly limit: number;
  readonly length: number;
}

/**
 * The stamps that a window of `length` milliseconds sees at `now`. One that lies ahead, because the clock was set back,
 * has not happened yet and counts for nothing: a wait is never longer than the window.
 */
export function countedAt(stamps: readonly Instant[], length: number, now: Instant): readonly Instant[] {
  return stamps.filter((at) => at <= now && at > now - length);
}

/** Milliseconds until one more fits beside the stamps (oldest first); 0 when it does now. */
export function waitFor({ limit, length }: RollingLimit, stamps: readonly Instant[], now: Instant): number {
  const blocking = countedAt(stamps, length, now).at(-limit);
  return blocking === undefined ? 0 : blocking + length - now;
}
