import type { Bounds } from '@sadpath/bounds';
import type { Snapshots, SpaceDump } from '@sadpath/spaces';
import { SnapshotTooLarge } from '@sadpath/store';

/** Snapshots in memory, as text, so that none keeps alive what the space has long replaced. */
export class MemorySnapshots implements Snapshots {
  private readonly held = new Map<string, string>();
  private size = 0;

  constructor(private readonly bounds: Pick<Bounds, 'snapshots' | 'snapshotBytes'>) {}

  get bytes(): number {
    return this.size;
  }

  save(name: string, dump: SpaceDump): readonly string[] {
    const text = JSON.stringify(dump);
    const { snapshots, snapshotBytes } = this.bounds;
    if (text.length > snapshotBytes) throw new SnapshotTooLarge(text.length, snapshotBytes);
    this.drop(name);
    this.held.set(name, text);
    this.size += text.length;
    const dropped: string[] = [];
    for (const oldest of this.held.keys()) {
      if (this.held.size <= snapshots && this.size <= snapshotBytes) break;
      this.drop(oldest);
      dropped.push(oldest);
    }
    return dropped;
  }

  find(name: string): SpaceDump | undefined {
    const text = this.held.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as SpaceDump);
  }

  names(): readonly string[] {
    return [...this.held.keys()];
  }

  private drop(name: string): void {
    this.size -= this.held.get(name)?.length ?? 0;
    this.held.delete(name);
  }
}
