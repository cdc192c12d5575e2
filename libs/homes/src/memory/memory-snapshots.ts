import type { Bounds } from '@sadpath/bounds';
import type { SnapshotFacts, Snapshots, SpaceDump } from '@sadpath/spaces';
import { SnapshotTooLarge } from '@sadpath/store';

/** Snapshots in memory, as text, so that none keeps alive what the space has long replaced. */
export class MemorySnapshots implements Snapshots {
  private readonly held = new Map<string, { readonly text: string; readonly facts: SnapshotFacts }>();
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
    const { at } = dump;
    this.held.set(name, { text, facts: { name, ...(at === undefined ? {} : { at }), bytes: text.length } });
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
    const text = this.held.get(name)?.text;
    return text === undefined ? undefined : (JSON.parse(text) as SpaceDump);
  }

  list(): readonly SnapshotFacts[] {
    return [...this.held.values()].map(({ facts }) => facts);
  }

  private drop(name: string): void {
    this.size -= this.held.get(name)?.text.length ?? 0;
    this.held.delete(name);
  }
}
