import type { Instant } from './instant';

/** The wall clock. Virtual clocks are anchored here; nothing else may read it. */
export function realNow(): Instant {
  return Date.now();
}

/** The wall clock with parts of milliseconds, in which processes of one machine agree about what came first. */
export function preciseNow(): number {
  return performance.timeOrigin + performance.now();
}

/** Milliseconds of a monotonic clock, for measuring how long something took. */
export function monotonicMs(): number {
  return performance.now();
}

/** Runs `task` after real milliseconds; never keeps the process alive. Returns the way to call it off. */
export function afterRealMs(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}
