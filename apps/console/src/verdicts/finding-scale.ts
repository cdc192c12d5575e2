import type { Finding } from '../api/control-types';

type Concerned = Finding['requests'][number];

/** A request on a line of time, and how long its answer asked to wait. */
export interface Stop {
  readonly request: Concerned;
  /** Where it stands, from 0 to 100. */
  readonly place: number;
  /** How far the wait reaches that its answer asked for, in the same measure; nothing where it asked for none. */
  readonly wait: number | undefined;
  /** Milliseconds since the request before, on this line. */
  readonly gapMs: number | undefined;
}

/** A line of time: that of the space, or that on the wall. */
export interface Line {
  readonly name: string;
  readonly stops: readonly Stop[];
  /** Milliseconds that the whole line stands for. */
  readonly spanMs: number;
}

/** The least that a line stands for, so that what came at once does not look as if it had waited. */
const LEAST_MS = 100;
/** Room at the end of the line, so that the last stop stands on it. */
const ROOM = 1.04;

/** The requests of a finding on both times, in the same measure: what a wait reaches over can be seen on either. */
export function linesOf(requests: readonly Concerned[]): readonly Line[] {
  const lines = { 'time of the space': 'at', 'real time': 'realAt' } as const;
  const spans = Object.values(lines).map((member) => reachOf(requests, member));
  const spanMs = Math.max(LEAST_MS, ...spans) * ROOM;
  return Object.entries(lines).map(([name, member]) => ({ name, spanMs, stops: stopsOf(requests, member, spanMs) }));
}

function stopsOf(requests: readonly Concerned[], member: 'at' | 'realAt', spanMs: number): readonly Stop[] {
  const times = requests.map((request) => Date.parse(request[member]));
  const [start = 0] = times;
  return requests.map((request, i) => {
    const at = times[i] ?? start;
    const { retryAfterMs } = request;
    return {
      request,
      place: ((at - start) / spanMs) * 100,
      wait: retryAfterMs === undefined ? undefined : (retryAfterMs / spanMs) * 100,
      gapMs: i === 0 ? undefined : at - (times[i - 1] ?? at),
    };
  });
}

function reachOf(requests: readonly Concerned[], member: 'at' | 'realAt'): number {
  const times = requests.map((request) => Date.parse(request[member]));
  const [start = 0] = times;
  return Math.max(0, ...requests.map(({ retryAfterMs = 0 }, i) => (times[i] ?? start) - start + retryAfterMs));
}

/** A duration in the measure in which a person thinks of it. */
export function durationOf(ms: number): string {
  if (ms < 1_000) return `${String(Math.round(ms))} ms`;
  if (ms < 120_000) return `${String(Math.round(ms / 100) / 10)} s`;
  return ms < 7_200_000 ? `${String(Math.round(ms / 60_000))} min` : `${String(Math.round(ms / 3_600_000))} h`;
}
