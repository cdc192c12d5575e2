import type { Job } from '../api/control-types';

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/**
 * The instant, in milliseconds, to which a text moves a clock: a duration of weeks to seconds, or an instant. Undefined for any
 * other text; the sandbox knows years and months too.
 */
export function aimOf(now: string, text: string): number | undefined {
  const parts: readonly (string | undefined)[] | undefined = /\d/.test(text)
    ? DURATION.exec(text.trim())?.slice(1)
    : undefined;
  if (parts !== undefined)
    return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (UNITS_MS[i] ?? 0), Date.parse(now));
  const instant = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text.trim()) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** The jobs that would run before a clock stands at an instant, the first to run first. Each may bring about others. */
export function jobsBefore(due: readonly Job[], instant: number): readonly Job[] {
  return inOrder(due).filter(({ at }) => Date.parse(at) <= instant);
}

/** Jobs by the day they are due on, the first first. */
export function byDay(due: readonly Job[]): readonly (readonly [day: string, jobs: readonly Job[]])[] {
  const days = new Map<string, Job[]>();
  for (const job of inOrder(due)) {
    const day = job.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), job]);
  }
  return [...days];
}

function inOrder(due: readonly Job[]): readonly Job[] {
  return due.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
