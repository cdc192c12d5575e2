import type { Bounds } from '@sadpath/bounds';
import type { Instant } from '@sadpath/clock';

/** A space that was pushed out by others; its name says so for a while. */
export class SpaceGone extends Error {
  constructor(readonly id: string) {
    super(
      `the space ${id} had to go, because there were too many, or they held too much; make it anew with POST /__admin/spaces`,
    );
    this.name = 'SpaceGone';
  }
}

/**
 * The names of the spaces that were pushed out. Those that somebody had set up are remembered apart from those that mere
 * requests made, so that a flood of the latter makes nobody forget the former.
 */
export class GoneSpaces {
  private readonly kept = new Map<string, Instant>();
  private readonly mere = new Map<string, Instant>();

  constructor(private readonly bounds: Pick<Bounds, 'goneSpaces' | 'goneSpaceMs'>) {}

  add(id: string, isKept: boolean, now: Instant): void {
    const names = isKept ? this.kept : this.mere;
    this.forget(id);
    names.set(id, now);
    const [oldest] = names.keys();
    if (names.size > this.bounds.goneSpaces && oldest !== undefined) names.delete(oldest);
  }

  forget(id: string): void {
    this.kept.delete(id);
    this.mere.delete(id);
  }

  has(id: string, now: Instant): boolean {
    const since = this.kept.get(id) ?? this.mere.get(id);
    if (since === undefined) return false;
    if (now - since <= this.bounds.goneSpaceMs) return true;
    this.forget(id);
    return false;
  }
}
