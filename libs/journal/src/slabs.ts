/** Bytes of a journal's first slab, and of its largest; each is twice as large as the one before it. */
const SMALLEST = 4 * 1024;
const LARGEST = 64 * 1024;
/** Bytes of UTF-8 that a unit of a text takes at most. */
const UNIT_BYTES = 3;

interface Slab {
  readonly bytes: Buffer;
  used: number;
  texts: number;
}

/** Where a text stands. */
export interface Placed {
  readonly slab: Slab;
  readonly start: number;
  readonly end: number;
}

/**
 * Texts outside the heap, which go in about the order in which they came. There they cost the garbage collector nothing,
 * neither while they stay nor when they go: a slab whose texts have gone is written anew.
 */
export class Slabs {
  private current: Slab | undefined;
  private spare: Slab | undefined;

  put(text: string): Placed {
    const slab = this.roomFor(text);
    const start = slab.used;
    slab.used += slab.bytes.write(text, start);
    slab.texts += 1;
    return { slab, start, end: slab.used };
  }

  read({ slab, start, end }: Placed): string {
    return slab.bytes.toString('utf8', start, end);
  }

  /** Gives the room of a text back; it is not read again. */
  free({ slab }: Placed): void {
    slab.texts -= 1;
    if (slab.texts > 0) return;
    slab.used = 0;
    if (slab !== this.current && slab.bytes.length === LARGEST) this.spare = slab;
  }

  private roomFor(text: string): Slab {
    const most = text.length * UNIT_BYTES;
    const { current } = this;
    if (current !== undefined && current.bytes.length - current.used >= most) return current;
    // What is large is measured, so that it takes no more than it needs.
    const next = this.nextOf(current, most > LARGEST ? Buffer.byteLength(text) : most);
    this.current = next;
    return next;
  }

  private nextOf(current: Slab | undefined, most: number): Slab {
    const { spare } = this;
    if (spare !== undefined && most <= LARGEST) {
      this.spare = undefined;
      return spare;
    }
    const size = Math.min(current === undefined ? SMALLEST : current.bytes.length * 2, LARGEST);
    return { bytes: Buffer.allocUnsafeSlow(Math.max(size, most)), used: 0, texts: 0 };
  }
}
