/** How often each stream of chance of a space was drawn from. */
export class Ordinals {
  private counts = new Map<string, number>();

  /** Counts one more draw of a stream, from 1. */
  next(stream: string): number {
    const ordinal = (this.counts.get(stream) ?? 0) + 1;
    this.counts.set(stream, ordinal);
    return ordinal;
  }

  entries(): readonly (readonly [stream: string, ordinal: number])[] {
    return [...this.counts];
  }

  load(entries: readonly (readonly [stream: string, ordinal: number])[]): void {
    this.counts = new Map(entries);
  }
}
