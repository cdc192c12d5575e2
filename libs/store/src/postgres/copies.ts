/** What the copies of all places may take in the memory of a process, and one of them. */
const ALL_BYTES = 64 * 1024 * 1024;
export const COPY_BYTES = 16 * 1024 * 1024;

/** Something that has a copy of a place. */
export interface CopyHolder {
  /** About what it takes in memory. */
  readonly copyBytes: number;
  /** Gives the copy up, if nobody is at work on it. */
  forget(): void;
}

/** The copies that a process has of places in the database: the least recently used go when there are too many. */
export class Copies {
  /** In order of last use. */
  private readonly holders = new Map<CopyHolder, number>();
  private bytes = 0;

  used(holder: CopyHolder): void {
    this.drop(holder);
    this.holders.set(holder, holder.copyBytes);
    this.bytes += holder.copyBytes;
    for (const oldest of this.holders.keys()) {
      if (this.bytes <= ALL_BYTES || oldest === holder) return;
      oldest.forget();
      this.drop(oldest);
    }
  }

  private drop(holder: CopyHolder): void {
    this.bytes -= this.holders.get(holder) ?? 0;
    this.holders.delete(holder);
  }
}
