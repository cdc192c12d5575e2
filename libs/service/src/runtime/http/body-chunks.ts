const EMPTY = Buffer.alloc(0);
const PIECES_IN_BLOCK = 256;

/** The bytes of a body as they come. Very small ones are put together: each by itself costs a hundred times its size. */
export class BodyChunks {
  private blocks: Buffer[] = [];
  private last: Buffer[] = [];

  add(chunk: Buffer): void {
    if (this.last.push(chunk) < PIECES_IN_BLOCK) return;
    this.blocks.push(Buffer.concat(this.last));
    this.last = [];
  }

  clear(): void {
    this.blocks = [];
    this.last = [];
  }

  whole(): Buffer {
    const all = this.blocks.length === 0 ? this.last : [...this.blocks, ...this.last];
    return all.length > 1 ? Buffer.concat(all) : (all[0] ?? EMPTY);
  }
}
