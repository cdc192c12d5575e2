import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import { realNow, type Instant } from '@sadpath/clock';
import { GoneSpaces, SpaceGone } from './gone-spaces';
import { Space } from './space';
import type { SpaceContents } from './space-contents';
import { SPACE_ID, type SpaceOptions } from './space-options';

/** The space of requests that choose none. */
export const DEFAULT_SPACE = 'default';

interface Held {
  readonly space: Space;
  readonly createdAt: Instant;
  usedAt: Instant;
  /** What it weighed when it was last used. */
  bytes: number;
}

/** A space's name that cannot be one. */
export class BadSpaceId extends Error {
  constructor(readonly id: string) {
    super(
      `"${id.slice(0, 200)}" cannot name a space: letters, digits, "-" and "_", at most 64, beginning and ending with a letter or digit`,
    );
    this.name = 'BadSpaceId';
  }
}

/**
 * All spaces of a process. They appear on first use and are bounded in number and in what they hold: the least recently used
 * goes first, and among them those that nobody has set up; one whose ttl has passed without use goes when the next is
 * opened. `default` stays.
 */
export class SpaceRegistry {
  /** In order of last use, oldest first. */
  private readonly held = new Map<string, Held>();
  /** Those among them that requests made, in the same order. */
  private readonly begun = new Map<string, Held>();
  private readonly greeters = new Set<(space: Space) => void>();
  private readonly closers = new Set<(space: Space) => void>();
  private readonly bounds = this.contents.bounds ?? DEFAULT_BOUNDS;
  private readonly gone: GoneSpaces;
  private bytes = 0;
  /** No space's ttl passes before this instant, as far as it was known when they were last looked through. */
  private nextEnd = Infinity;

  constructor(
    private readonly contents: SpaceContents<Space>,
    private readonly defaults: SpaceOptions = {},
    private readonly capacity = (contents.bounds ?? DEFAULT_BOUNDS).maxSpaces,
  ) {
    this.gone = new GoneSpaces(this.bounds);
  }

  /** The space of that name, made if need be. Throws `BadSpaceId`, and `SpaceGone` where it was pushed out. */
  open(id: string): Space {
    const held = this.held.get(id);
    const now = realNow();
    if (held === undefined) return this.begin(id, now);
    if (isExpired(held, now)) {
      this.drop(id);
      return this.begin(id, now);
    }
    held.usedAt = now;
    if (id !== DEFAULT_SPACE) {
      this.held.delete(id);
      this.held.set(id, held);
      if (this.begun.delete(id)) this.begun.set(id, held);
    }
    this.weigh(held);
    if (this.bytes > this.bounds.memoryBytes) this.makeRoom(now, this.capacity, id);
    return held.space;
  }

  /** Weighs all spaces, because what a request leaves behind is not known when it opens its space; lets go what is too much. */
  weighAll(): void {
    for (const held of this.held.values()) this.weigh(held);
    this.sweep();
    if (this.bytes > this.bounds.memoryBytes) this.makeRoom(realNow(), this.capacity);
  }

  /** Makes a space anew, in place of one of the same name. Throws `BadSpaceId`. */
  create(id: string, options: SpaceOptions = {}): Space {
    const space = this.make(id, options);
    space.wasSetUp = true;
    return space;
  }

  peek(id: string): Space | undefined {
    const held = this.held.get(id);
    return held === undefined || isExpired(held, realNow()) ? undefined : held.space;
  }

  drop(id: string): boolean {
    const held = this.held.get(id);
    this.gone.forget(id);
    if (held === undefined) return false;
    this.held.delete(id);
    this.begun.delete(id);
    this.bytes -= held.bytes;
    for (const close of this.closers) close(held.space);
    return true;
  }

  /** Lets the spaces go whose ttl has passed without use. */
  sweep(now: Instant = realNow()): void {
    this.nextEnd = Infinity;
    for (const [id, held] of this.held) {
      if (isExpired(held, now)) this.drop(id);
      else this.nextEnd = Math.min(this.nextEnd, endOf(held));
    }
  }

  list(): readonly { readonly space: Space; readonly createdAt: Instant; readonly usedAt: Instant }[] {
    const now = realNow();
    return [...this.held.values()].filter((held) => !isExpired(held, now));
  }

  /** Calls back for every space that is made. */
  onCreate(greet: (space: Space) => void): void {
    this.greeters.add(greet);
  }

  /** Calls back for every space that goes. */
  onDrop(close: (space: Space) => void): void {
    this.closers.add(close);
  }

  /** Makes a space that somebody uses without having set it up. */
  private begin(id: string, now: Instant): Space {
    if (this.gone.has(id, now)) throw new SpaceGone(id);
    const space = this.make(id, {});
    const held = this.held.get(id);
    if (held !== undefined) this.begun.set(id, held);
    return space;
  }

  private make(id: string, options: SpaceOptions): Space {
    if (!SPACE_ID.test(id)) throw new BadSpaceId(id);
    this.drop(id);
    const now = realNow();
    this.makeRoom(now, this.capacity - 1);
    const space = new Space(id, { ...this.defaults, ...options }, this.contents);
    const held = { space, createdAt: now, usedAt: now, bytes: 0 };
    this.held.set(id, held);
    this.nextEnd = Math.min(this.nextEnd, endOf(held));
    for (const greet of this.greeters) greet(space);
    return space;
  }

  private weigh(held: Held): void {
    const { bytes } = held.space;
    this.bytes += bytes - held.bytes;
    held.bytes = bytes;
  }

  /** Lets the expired go, and then as many more as must. */
  private makeRoom(now: Instant, most: number, used?: string): void {
    if (now > this.nextEnd) this.sweep(now);
    for (const id of this.dispensable(used)) {
      if (this.held.size <= most && this.bytes <= this.bounds.memoryBytes) return;
      this.pushOut(id, now);
    }
  }

  /** First those that mere requests made, then the others; the least recently used of each first. */
  private *dispensable(used: string | undefined): Generator<string> {
    const mayGo = (id: string): boolean => id !== DEFAULT_SPACE && id !== used;
    for (const [id, { space }] of this.begun) if (mayGo(id) && !space.isKept) yield id;
    for (const id of this.held.keys()) if (mayGo(id)) yield id;
  }

  private pushOut(id: string, now: Instant): void {
    const isKept = this.held.get(id)?.space.isKept === true;
    this.drop(id);
    // Where another place remembers spaces too, this one holds a copy, and nothing is lost with it.
    if (this.contents.isElsewhere !== true) this.gone.add(id, isKept, now);
  }
}

/** The last instant of a space that nobody uses; there is none without a ttl. */
function endOf({ space, usedAt }: Held): Instant {
  const ttl = space.options.ttlMs;
  return ttl === undefined || space.id === DEFAULT_SPACE ? Infinity : usedAt + ttl;
}

function isExpired(held: Held, now: Instant): boolean {
  return now > endOf(held);
}
