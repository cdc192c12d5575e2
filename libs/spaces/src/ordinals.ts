import { createHash } from 'node:crypto';

/** The stream of nothing: its count is a number of what was taken in. */
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

  /**
   * The seed of what is drawn from now on. Documents that came from outside have ids that a space of the same seed has drawn
   * at the same places, so what follows them is drawn from elsewhere; the same after the same documents.
   */
  seedAfter(seed: string): string {
    const takenIn = this.counts.get(TAKEN_IN);
    return takenIn === undefined ? seed : `${seed}/${String(takenIn)}`;
  }

  /** Takes note of documents that came from outside, by what tells them from others. Within `control` or `restate`. */
  takeIn(documents: string): void {
    const digest = createHash('sha256')
      .update(`${this.seedAfter('')} ${documents}`)
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
