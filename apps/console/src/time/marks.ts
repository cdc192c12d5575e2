import type { Job, JournalEntry } from '../api/control-types';
import type { HeldCollection } from '../api/control-types';

/** Something that happened in a space or will; times are milliseconds of its clock. */
export interface Mark {
  readonly at: number;
  readonly kind: 'request' | 'move' | 'job' | 'end';
  readonly title: string;
  /** Pages and keys that lead to it. */
  readonly place?: readonly [
    page: 'requests' | 'state',
    args: readonly string[],
    query?: Readonly<Record<string, string>>,
  ];
}

/** Jumps below it are what the machine took. */
const LEAST_MOVE_MS = 1_000;
/** Members of documents at which a token, a lock or a right ends. */
const END = /(?:expir\w*|until|endsat|validtill|expdate)$/i;
const MOST_ENDS = 200;

/** The requests of a space, and the moves of its clock between them, as its time ran away from that on the wall. */
export function marksOfRequests(entries: readonly JournalEntry[]): readonly Mark[] {
  return entries.flatMap((entry, i) => {
    const own: Mark = {
      ...{
        at: Date.parse(entry.at),
        kind: 'request',
        title: `${entry.method} ${entry.path} → ${String(entry.status)}`,
      },
      place: ['requests', [entry.id]],
    };
    const before = entries[i - 1];
    return before === undefined ? [own] : [...moveBetween(before, entry), own];
  });
}

function moveBetween(before: JournalEntry, after: JournalEntry): readonly Mark[] {
  const passed = Date.parse(after.at) - Date.parse(before.at);
  const jump = passed - (Date.parse(after.realAt) - Date.parse(before.realAt));
  const isBack = passed < -LEAST_MOVE_MS;
  if (!isBack && jump < LEAST_MOVE_MS) return [];
  const title = `the clock was moved ${isBack ? 'back' : 'on'} by ${words(Math.abs(isBack ? passed : jump))}`;
  return [{ at: Date.parse(before.at) + (isBack ? 0 : jump), kind: 'move', title }];
}

/** Due jobs. */
export function marksOfJobs(due: readonly Job[]): readonly Mark[] {
  return due.map(({ at, service, job, entity }) => ({
    ...{ at: Date.parse(at), kind: 'job', title: `${service} · ${job} · ${entity}` },
  }));
}

/** Where tokens, locks and rights that stand in documents end from now on, the first first. */
export function marksOfEnds(held: readonly HeldCollection[], now: number): readonly Mark[] {
  const ends = held.flatMap(({ service, collection, documents }) =>
    Object.entries(documents).flatMap(([key, doc]) =>
      Object.entries(doc)
        .filter(([name, value]) => END.test(name) && typeof value === 'number' && value > now)
        .map(([name, value]): Mark => ({
          ...{ at: value as number, kind: 'end', title: `${service} · ${collection} · ${key}: ${name}` },
          place: ['state', [service, collection], { key }],
        })),
    ),
  );
  return ends.toSorted((a, b) => a.at - b.at).slice(0, MOST_ENDS);
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/** A length of time in its two largest units. */
export function words(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, name] of UNITS) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0 && parts.length < 2) parts.push(`${String(count)} ${name}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}
