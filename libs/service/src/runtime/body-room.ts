import { afterRealMs, monotonicMs } from '@sadpath/clock';

/** Bytes that a body may have without a place: most bodies have fewer, and nothing is done for them. */
export const FREE_BYTES = 8 * 1024;
/** So long a body waits for its place. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 100;
/**
 * Who has a place, keeps others waiting, and has sent nothing between so many looks, loses it. Looks are counted, not time: while
 * the process is busy nobody's bytes are read.
 */
const STALLED_LOOKS = 5;

/** What a body is told: that it has its place, or that it has none, before or after. */
type Tell = (hasPlace: boolean) => void;

/** The place of one body among all that a process holds. */
export class Place {
  readonly askedAt = monotonicMs();
  /** Looks since something came of it. */
  quietLooks = 0;
  isRead = false;

  constructor(
    private readonly room: BodyRoom,
    readonly tell: Tell,
    public bytes: number,
  ) {}

  /** More of the body has come. */
  touch(): void {
    this.quietLooks = 0;
  }

  /** The body is whole, and has so many bytes; it keeps them until `leave`. */
  settle(bytes: number): void {
    this.isRead = true;
    this.room.shrink(this, bytes);
  }

  leave(): void {
    this.room.leave(this);
  }
}

/**
 * The room for the bodies that a process holds: while they arrive, while they are decoded, and until they are answered.
 * Who finds none waits unread, and goes in in turn.
 */
export class BodyRoom {
  private taken = 0;
  private readonly held = new Set<Place>();
  private readonly waiting: Place[] = [];
  private isLooking = false;

  constructor(private readonly most: number) {}

  /** Asks for room of so many bytes; `tell` hears at once or later whether there is any, and, should it be taken back, that. */
  ask(bytes: number, tell: Tell): Place {
    const place = new Place(this, tell, Math.min(bytes, this.most));
    if (this.waiting.length === 0 && this.fits(place)) this.admit(place);
    else {
      this.waiting.push(place);
      this.lookSoon();
    }
    return place;
  }

  /** Called by a place. */
  shrink(place: Place, bytes: number): void {
    if (!this.held.has(place)) return;
    const kept = Math.min(bytes, place.bytes);
    this.taken -= place.bytes - kept;
    place.bytes = kept;
    this.letIn();
  }

  /** Called by a place. */
  leave(place: Place): void {
    const at = this.waiting.indexOf(place);
    if (at >= 0) this.waiting.splice(at, 1);
    if (!this.held.delete(place)) return;
    this.taken -= place.bytes;
    this.letIn();
  }

  private fits({ bytes }: Place): boolean {
    return this.taken + bytes <= this.most;
  }

  private admit(place: Place): void {
    this.held.add(place);
    this.taken += place.bytes;
    place.touch();
    place.tell(true);
  }

  private letIn(): void {
    for (let [next] = this.waiting; next !== undefined && this.fits(next); [next] = this.waiting) {
      this.waiting.shift();
      this.admit(next);
    }
  }

  private lookSoon(): void {
    if (this.isLooking) return;
    this.isLooking = true;
    afterRealMs(LOOK_MS, () => {
      this.isLooking = false;
      this.look();
      if (this.waiting.length > 0) this.lookSoon();
    });
  }

  /** Takes their places from those that have stalled, and tells those that have waited for too long that there is none. */
  private look(): void {
    const now = monotonicMs();
    for (const place of this.waiting.filter(({ askedAt }) => now - askedAt >= PATIENCE_MS)) this.refuse(place);
    for (const place of this.held) {
      if (this.waiting.length === 0) return;
      if (!place.isRead && ++place.quietLooks >= STALLED_LOOKS) this.refuse(place);
    }
  }

  private refuse(place: Place): void {
    this.leave(place);
    place.tell(false);
  }
}
