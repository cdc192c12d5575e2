import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import type { ConductRegister, DroppedSpace, Judge, PastFinding } from '@sadpath/spaces';

/** What was found in spaces that have gone, in the memory of a process that has all to itself. */
export class MemoryConduct implements ConductRegister {
  private judge: Judge = () => [];
  private kept = new Map<string, PastFinding>();
  private bytes = 0;

  constructor(private readonly bounds: Pick<Bounds, 'conductBytes'> = DEFAULT_BOUNDS) {}

  judgeBy(judge: Judge): void {
    this.judge = judge;
  }

  take(departure: DroppedSpace): undefined {
    for (const finding of this.judge(departure)) {
      if (this.kept.has(finding.key)) continue;
      this.kept.set(finding.key, finding);
      this.bytes += finding.json.length;
    }
    while (this.bytes > this.bounds.conductBytes) this.dropOne();
  }

  list(): readonly string[] {
    return [...this.kept.values()].map(({ json }) => json);
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private dropOne(): void {
    const all = [...this.kept.values()];
    const lowest = Math.min(...all.map(({ rank }) => rank));
    const least = all.find(({ rank }) => rank === lowest);
    if (least === undefined) return;
    this.kept.delete(least.key);
    this.bytes -= least.json.length;
  }
}
