import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import type { ConductRegister, DroppedSpace, PastConduct, PastFinding } from '@sadpath/spaces';
import { JudgedConduct } from '../judged-conduct';

/** What was found in spaces that have gone, in the memory of a process that has all to itself. */
export class MemoryConduct extends JudgedConduct implements ConductRegister {
  private readonly kept = new Map<string, PastFinding>();
  private readonly forgotten = new Map<number, number>();
  private unread = 0;
  private bytes = 0;

  constructor(private readonly bounds: Pick<Bounds, 'conductBytes'> = DEFAULT_BOUNDS) {
    super();
  }

  list(): PastConduct {
    const findings = [...this.kept.values()].map(({ json }) => json);
    return { findings, forgotten: new Map(this.forgotten), unread: this.unread };
  }

  clear(): void {
    this.kept.clear();
    this.forgotten.clear();
    this.unread = 0;
    this.bytes = 0;
  }

  protected keep(findings: readonly PastFinding[], { unread }: DroppedSpace): undefined {
    this.unread += unread;
    for (const finding of findings) {
      if (this.kept.has(finding.key)) continue;
      this.kept.set(finding.key, finding);
      this.bytes += finding.json.length;
    }
    if (this.bytes > this.bounds.conductBytes) this.trim();
  }

  /** The least grave go, the oldest among them. */
  private trim(): void {
    const inTurn = [...this.kept.values()].sort((a, b) => a.rank - b.rank);
    for (const { key, rank, json } of inTurn) {
      if (this.bytes <= this.bounds.conductBytes) return;
      this.kept.delete(key);
      this.bytes -= json.length;
      this.forgotten.set(rank, (this.forgotten.get(rank) ?? 0) + 1);
    }
  }
}
