/** A space holds as many documents as it may; nothing was written. */
export class SpaceFull extends Error {
  constructor(readonly limit: number) {
    super(`the documents of a space take ${String(limit)} bytes at most`);
    this.name = 'SpaceFull';
  }
}

/** What the documents of one space weigh, over all its services. */
export class DocumentUsage {
  private held = 0;

  constructor(private readonly limit = Infinity) {}

  get bytes(): number {
    return this.held;
  }

  /** Makes room for so many bytes. Throws `SpaceFull`. */
  take(bytes: number): void {
    if (this.held + bytes > this.limit) throw new SpaceFull(this.limit);
    this.held += bytes;
  }

  give(bytes: number): void {
    this.held -= bytes;
  }
}
