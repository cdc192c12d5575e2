import type { Observation } from './observation';

/** Milliseconds by which clocks of two processes and roundings may differ. */
export const TOLERANCE_MS = 2;
/** What was sent at once may be read one after another, the last after the first is answered; not so long after it. */
const AT_ONCE_MS = 100;
/** A connection may be that late, for the look-up of a name or because the server answers another request meanwhile. */
const LATE_MS = 20;
/** Whole milliseconds are kept of when a request ended. */
const ROUNDING_MS = 1;
/** Milliseconds by which virtual time must be ahead of real time for somebody to have moved it. */
const MOVED_MS = 1_000;

/**
 * True when a request was certainly sent after another had ended: well after it, on the same connection, on one for which that
 * was given up, after the client had hung up, or when the clock was moved in between. Another connection may carry what was
 * under way already.
 */
export function isKnownLater(first: Observation, next: Observation): boolean {
  const gapMs = next.startedAt - first.endedAt;
  if (gapMs < -TOLERANCE_MS) return false;
  if (gapMs >= AT_ONCE_MS || first.entry.hungUp === true || movedBetween(first, next) >= MOVED_MS) return true;
  return isConnectedLater(first, next);
}

function isConnectedLater({ entry, endedAt }: Observation, next: Observation): boolean {
  const [own, other] = [entry.connection, next.entry.connection];
  if (own === undefined || other === undefined) return true;
  if (own.openedAt === other.openedAt || own.openedAt === other.after) return true;
  // Whose connection was lost had to open another.
  return other.openedAt >= endedAt + (entry.status === 0 ? -ROUNDING_MS : LATE_MS);
}

/** Milliseconds by which somebody moved the virtual clock between two requests. */
export function movedBetween(first: Observation, next: Observation): number {
  return next.entry.at - first.entry.at - (next.startedAt - first.startedAt);
}
