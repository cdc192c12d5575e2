import type { Snapshots, SpaceDump } from '@sadpath/spaces';

/** Snapshots in memory. */
export class MemorySnapshots implements Snapshots {
  private readonly held = new Map<string, SpaceDump>();

  save(name: string, dump: SpaceDump): void {
    this.held.set(name, dump);
  }

  find(name: string): SpaceDump | undefined {
    return this.held.get(name);
  }

  names(): readonly string[] {
    return [...this.held.keys()];
  }
}
