import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import { realNow, type Instant } from '@sadpath/clock';
import { GoneSpaces, SpaceGone } from './gone-spaces';
import { Space, type SpaceContents } from './space';
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

  constructor(
    private readonly contents: SpaceContents,
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
    if (this.isExpired(held, now)) {
      this.drop(id);
      return this.begin(id, now);
    }
    held.usedAt = now;
    if (id !== DEFAULT_SPACE) {
      for (const order of [this.held, this.begun]) if (order.delete(id)) order.set(id, held);
    }
    this.weigh(held);
    if (this.bytes > this.bounds.memoryBytes) this.makeRoom(now, this.capacity, id);
    return held.space;
  }

  /** Weighs all spaces, because what a request leaves behind is not known when it opens its space; lets go what is too much. */
  weighAll(): void {
    for (const held of this.held.values()) this.weigh(held);
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
    return held === undefined || this.isExpired(held, realNow()) ? undefined : held.space;
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
  sweep(): void {
    const now = realNow();
    for (const [id, held] of this.held) if (this.isExpired(held, now)) this.drop(id);
  }

  list(): readonly { readonly space: Space; readonly createdAt: Instant; readonly usedAt: Instant }[] {
    const now = realNow();
    return [...this.held.values()].filter((held) => !this.isExpired(held, now));
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
    this.begun.set(id, this.held.get(id)!);
    return space;
  }

  private make(id: string, options: SpaceOptions): Space {
    if (!SPACE_ID.test(id)) throw new BadSpaceId(id);
    this.drop(id);
    const now = realNow();
    this.makeRoom(now, this.capacity - 1);
    const space = new Space(id, { ...this.defaults, ...options }, this.contents);
    this.held.set(id, { space, createdAt: now, usedAt: now, bytes: 0 });
    for (const greet of this.greeters) greet(space);
    return space;
  }

  private weigh(held: Held): void {
    const { bytes } = held.space;
    this.bytes += bytes - held.bytes;
    held.bytes = bytes;
  }

  private isExpired({ space, usedAt }: Held, now: Instant): boolean {
    const ttl = space.options.ttlMs;
    return ttl !== undefined && space.id !== DEFAULT_SPACE && now > usedAt + ttl;
  }

  /** First go the expired, then those that mere requests made, then the others; the least recently used of each first. */
  private makeRoom(now: Instant, most: number, used?: string): void {
    this.sweep();
    const isEnough = (): boolean => this.held.size <= most && this.bytes <= this.bounds.memoryBytes;
    for (const [order, isKept] of [
      [this.begun, false],
      [this.held, true],
    ] as const) {
      for (const [id, { space }] of order) {
        if (isEnough()) return;
        if (id !== DEFAULT_SPACE && id !== used && space.isKept === isKept) this.pushOut(id, now);
      }
    }
  }

  private pushOut(id: string, now: Instant): void {
    const isKept = this.held.get(id)?.space.isKept === true;
    this.drop(id);
    // Where another place remembers spaces too, this one holds a copy, and nothing is lost with it.
    if (this.contents.isElsewhere !== true) this.gone.add(id, isKept, now);
  }
}
