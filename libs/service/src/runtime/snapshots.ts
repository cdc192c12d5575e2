import type { Space } from '@sadpath/spaces';
import type { SharedSpaces } from './shared-spaces';
import type { SpaceDump } from './space-dump';

/** Named snapshots of spaces: with the spaces in the database where several processes share them, else in memory. */
export class Snapshots {
  /** They go with their space. */
  private readonly held = new WeakMap<Space, Map<string, SpaceDump>>();

  constructor(private readonly shared: SharedSpaces | undefined) {}

  async save(space: Space, name: string, dump: SpaceDump): Promise<void> {
    if (this.shared !== undefined) return this.shared.saveSnapshot(space, name, dump);
    this.held.set(space, (this.held.get(space) ?? new Map<string, SpaceDump>()).set(name, dump));
  }

  async find(space: Space, name: string): Promise<SpaceDump | undefined> {
    return this.shared === undefined ? this.held.get(space)?.get(name) : this.shared.snapshot(space, name);
  }

  async names(space: Space): Promise<readonly string[]> {
    return this.shared === undefined ? [...(this.held.get(space)?.keys() ?? [])] : this.shared.snapshotNames(space);
  }
}
