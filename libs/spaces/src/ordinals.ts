import { createHash } from 'node:crypto';

/** The stream of none: its count is the number of what was taken in. */
const TAKEN_IN = 'taken-in';
/** Bytes of a number that JSON keeps whole. */
const NUMBER_BYTES = 6;

/** How often each stream of chance of a space was drawn from. */
export class Ordinals {
  private counts = new Map<string, number>();

  /** Counts one more draw of a stream, from 1. */
  next(stream: string): number {
    const ordinal = (this.counts.get(stream) ?? 0) + 1;
    this.counts.set(stream, ordinal);
    return ordinal;
  }

  /** A number of the documents that were written from outside; 0 where there are none. */
  get takenIn(): number {
    return this.counts.get(TAKEN_IN) ?? 0;
  }

  /** Takes note of such documents, by what tells them from others. */
  takeIn(documents: string): void {
    const digest = createHash('sha256')
      .update(`${String(this.takenIn)} ${documents}`)
      .digest();
    this.counts.set(TAKEN_IN, digest.readUIntBE(0, NUMBER_BYTES));
  }

  entries(): readonly (readonly [stream: string, ordinal: number])[] {
    return [...this.counts];
  }

  load(entries: readonly (readonly [stream: string, ordinal: number])[]): void {
    this.counts = new Map(entries);
  }
}
