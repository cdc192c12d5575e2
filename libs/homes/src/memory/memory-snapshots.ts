import type { Bounds } from '@sadpath/bounds';
import type { SnapshotFacts, Snapshots, SpaceDump } from '@sadpath/spaces';
import { SnapshotTooLarge } from '@sadpath/store';
import { readJson, writeJson } from '@sadpath/turns';

/** What was written here is read whatever it holds. */
const ANY = { levels: Infinity, values: Infinity };

/** A snapshot as the texts that are its JSON together. */
interface Held {
  readonly texts: readonly string[];
  readonly facts: SnapshotFacts;
}

/** Snapshots in memory, as text, so that none keeps alive what the space has long replaced. */
export class MemorySnapshots implements Snapshots {
  private readonly held = new Map<string, Held>();
  private size = 0;

  constructor(private readonly bounds: Pick<Bounds, 'snapshots' | 'snapshotBytes'>) {}

  get bytes(): number {
    return this.size;
  }

  async save(name: string, dump: SpaceDump): Promise<readonly string[]> {
    const texts = await writeJson(dump);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    const { snapshots, snapshotBytes } = this.bounds;
    if (bytes > snapshotBytes) throw new SnapshotTooLarge(bytes, snapshotBytes);
    this.drop(name);
    const { at } = dump;
    this.held.set(name, { texts, facts: { name, ...(at === undefined ? {} : { at }), bytes } });
    this.size += bytes;
    const dropped: string[] = [];
    for (const oldest of this.held.keys()) {
      if (this.held.size <= snapshots && this.size <= snapshotBytes) break;
      this.drop(oldest);
      dropped.push(oldest);
    }
    return dropped;
  }

  async find(name: string): Promise<SpaceDump | undefined> {
    const texts = this.held.get(name)?.texts;
    return texts === undefined ? undefined : ((await readJson(texts.join(''), ANY)) as SpaceDump);
  }

  list(): readonly SnapshotFacts[] {
    return [...this.held.values()].map(({ facts }) => facts);
  }

  private drop(name: string): void {
    this.size -= this.held.get(name)?.facts.bytes ?? 0;
    this.held.delete(name);
  }
}
