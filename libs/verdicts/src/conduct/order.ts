import type { Observation, Run } from './observation';

/** Milliseconds by which clocks of two processes and roundings may differ. */
export const TOLERANCE_MS = 2;
/** What was sent at once may be read one after another, the last after the first is answered; not so long after it. */
const AT_ONCE_MS = 100;
/** An answer and the request that follows it take that long on their way; what waits to be read is read sooner. */
const WAY_MS = 0.6;
/** Milliseconds by which virtual time must be ahead of real time for somebody to have moved it. */
const MOVED_MS = 1_000;

/** True when a request was certainly sent after another had ended, and so may be an answer to what came of it. */
export function isKnownLater(first: Observation, next: Observation): boolean {
  const gapMs = next.startedAt - first.endedAt;
  if (gapMs < -TOLERANCE_MS) return false;
  if (gapMs >= AT_ONCE_MS || first.entry.status === 0 || movedBetween(first, next) >= MOVED_MS) return true;
  if (first.run !== undefined && first.run === next.run) return !first.run.isAtOnce;
  return !mayWait(first, next);
}

/** Tells each of the requests, which are in the order in which they were read, what it may have been sent together with. */
export function inRuns(all: readonly Observation[]): readonly Observation[] {
  const runs = runsOf(all);
  return all.map((seen) => ({ ...seen, run: runs.get(seen) }));
}

function runsOf(all: readonly Observation[]): ReadonlyMap<Observation, Run> {
  const runs = new Map<Observation, Run>();
  let run: Run = { isAtOnce: false };
  let connections = new Set<number>();
  let before: Observation | undefined;
  for (const seen of all) {
    const connection = seen.entry.wire?.connection;
    if (connection === undefined) continue;
    const isClose = before !== undefined && seen.startedAt - before.endedAt < AT_ONCE_MS;
    if (!isClose || connections.has(connection)) [run, connections] = [{ isAtOnce: false }, new Set()];
    else if (before !== undefined && mayWait(before, seen)) run.isAtOnce = true;
    runs.set(seen, run);
    connections.add(connection);
    before = seen;
  }
  return runs;
}

/** True when a request may have waited on another connection while the one before was answered. */
function mayWait(first: Observation, next: Observation): boolean {
  const [own, other] = [first.entry.wire, next.entry.wire];
  if (own === undefined || other === undefined || own.connection === other.connection) return false;
  return other.from - own.to < WAY_MS;
}

/** Milliseconds by which somebody moved the virtual clock between two requests. */
export function movedBetween(first: Observation, next: Observation): number {
  return next.entry.at - first.entry.at - (next.startedAt - first.startedAt);
}
