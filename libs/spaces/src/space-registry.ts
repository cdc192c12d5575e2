import { realNow, type Instant } from '@sadpath/clock';
import { Space, type SpaceContents } from './space';
import { SPACE_ID, type SpaceOptions } from './space-options';

/** The space of requests that choose none. */
export const DEFAULT_SPACE = 'default';

interface Held {
  readonly space: Space;
  readonly createdAt: Instant;
  usedAt: Instant;
}

/** A space's name that cannot be one. */
export class BadSpaceId extends Error {
  constructor(readonly id: string) {
    super(
      `"${id}" cannot name a space: letters, digits, "-" and "_", at most 64, beginning and ending with a letter or digit`,
    );
    this.name = 'BadSpaceId';
  }
}

/**
 * All spaces of a process. They appear on first use and are bounded in number: the least recently used goes
 * first, and one whose ttl has passed without use goes when the next is opened. `default` stays.
 */
export class SpaceRegistry {
  /** In order of last use, oldest first. */
  private readonly held = new Map<string, Held>();
  private readonly greeters = new Set<(space: Space) => void>();
  private readonly closers = new Set<(space: Space) => void>();

  constructor(
    private readonly contents: SpaceContents,
    private readonly defaults: SpaceOptions = {},
    private readonly capacity = 2_000,
  ) {}

  /** The space of that name, made if need be. Throws `BadSpaceId`. */
  open(id: string): Space {
    const held = this.held.get(id);
    if (held === undefined) return this.create(id);
    const now = realNow();
    if (this.isExpired(held, now)) {
      this.drop(id);
      return this.create(id);
    }
    held.usedAt = now;
    if (id !== DEFAULT_SPACE) {
      this.held.delete(id);
      this.held.set(id, held);
    }
    return held.space;
  }

  /** Makes a space anew, in place of one of the same name. Throws `BadSpaceId`. */
  create(id: string, options: SpaceOptions = {}): Space {
    if (!SPACE_ID.test(id)) throw new BadSpaceId(id);
    this.drop(id);
    const now = realNow();
    this.makeRoom(now);
    const space = new Space(id, { ...this.defaults, ...options }, this.contents);
    this.held.set(id, { space, createdAt: now, usedAt: now });
    for (const greet of this.greeters) greet(space);
    return space;
  }

  peek(id: string): Space | undefined {
    const held = this.held.get(id);
    return held === undefined || this.isExpired(held, realNow()) ? undefined : held.space;
  }

  drop(id: string): boolean {
    const held = this.held.get(id);
    if (held === undefined) return false;
    this.held.delete(id);
    for (const close of this.closers) close(held.space);
    return true;
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

  private isExpired({ space, usedAt }: Held, now: Instant): boolean {
    const ttl = space.options.ttlMs;
    return ttl !== undefined && space.id !== DEFAULT_SPACE && now > usedAt + ttl;
  }

  /** First go the expired, then the least recently used. */
  private makeRoom(now: Instant): void {
    for (const [id, held] of this.held) if (this.isExpired(held, now)) this.drop(id);
    for (const id of this.held.keys()) {
      if (this.held.size < this.capacity) break;
      if (id !== DEFAULT_SPACE) this.drop(id);
    }
  }
}
