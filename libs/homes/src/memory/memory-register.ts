import type { Instant } from '@sadpath/clock';
import {
  SPACES_REMEMBERED,
  type CoverageRegister,
  type Meeting,
  type MeetingSpace,
  type MetPair,
  type Pair,
} from '@sadpath/spaces';

type Counting = { -readonly [Member in keyof MetPair]: MetPair[Member] } & { spaces: MeetingSpace[] };

/** Meetings that are counted together: what counting needs is then at hand, which it is not after each request anew. */
const COUNTED_TOGETHER = 32;

/** The register of a process that has all to itself. */
export class MemoryRegister implements CoverageRegister {
  private readonly pairs = new Map<string, Counting>();
  /** Those that were counted once: nothing is put together for a request. */
  private known = new WeakMap<Pair, Counting>();
  private waiting: Meeting[] = [];

  add(meeting: Meeting): undefined {
    if (this.waiting.push(meeting) >= COUNTED_TOGETHER) this.catchUp();
  }

  list(): readonly MetPair[] {
    this.catchUp();
    return Array.from(this.pairs.values(), (pair) => ({ ...pair, spaces: [...pair.spaces] }));
  }

  merge(pairs: readonly MetPair[]): void {
    this.catchUp();
    for (const other of pairs) {
      const pair = this.pairOf({ ...other, natural: 0, forced: 0, spaces: [] });
      pair.natural += other.natural;
      pair.forced += other.forced;
      pair.firstAt = Math.min(pair.firstAt, other.firstAt);
      pair.lastAt = Math.max(pair.lastAt, other.lastAt);
      for (const space of other.spaces) remember(pair.spaces, space);
    }
  }

  clear(): void {
    this.waiting = [];
    this.pairs.clear();
    this.known = new WeakMap();
  }

  private catchUp(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const meeting of waiting) this.count(meeting);
  }

  private count(meeting: Meeting): void {
    const { outcome, at } = meeting;
    const pair = meeting.counter.pairOf(meeting);
    if (pair === undefined) return;
    const counting = this.known.get(pair) ?? this.learn(pair, at);
    counting[outcome] += 1;
    counting.lastAt = at;
    // Most have their spaces already; those are not put together for a request.
    if (counting.spaces.length < SPACES_REMEMBERED) remember(counting.spaces, nameOf(meeting));
  }

  private learn(pair: Pair, at: Instant): Counting {
    const { service, operation, code } = pair;
    const counting = this.pairOf({
      ...{ service, operation, code, spaces: [] },
      ...{ natural: 0, forced: 0, firstAt: at, lastAt: at },
    });
    this.known.set(pair, counting);
    return counting;
  }

  private pairOf(fresh: Counting): Counting {
    const key = JSON.stringify([fresh.service, fresh.operation, fresh.code]);
    const counting = this.pairs.get(key) ?? fresh;
    this.pairs.set(key, counting);
    return counting;
  }
}

function nameOf({ space: id, label }: Meeting): MeetingSpace {
  return label === undefined ? { id } : { id, label };
}

function remember(spaces: MeetingSpace[], space: MeetingSpace): void {
  if (spaces.length >= SPACES_REMEMBERED) return;
  for (const { id } of spaces) if (id === space.id) return;
  spaces.push(space);
}
