import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import type { Resident, SpaceHome, SpaceHomes } from '@sadpath/spaces';
import { MemorySpaceStore, type Place, type SpaceStore } from '@sadpath/store';
import { MemoryConduct } from './memory-conduct';
import { MemoryHome } from './memory-home';
import { MemoryRegister } from './memory-register';

/** Homes in this process: what it has is all there is. */
export class MemoryHomes implements SpaceHomes {
  readonly isElsewhere = false;
  readonly coverage = new MemoryRegister();
  readonly conduct: MemoryConduct;

  constructor(bounds: Bounds = DEFAULT_BOUNDS) {
    this.conduct = new MemoryConduct(bounds);
  }

  of(space: Resident): SpaceHome {
    return new MemoryHome(space);
  }

  store({ collections, seed, holdings }: Place): SpaceStore {
    return new MemorySpaceStore(collections, seed, holdings);
  }

  sweep(): undefined {
    return undefined;
  }

  drop(): undefined {
    return undefined;
  }

  has(_id: string, isHeld: boolean): boolean {
    return isHeld;
  }

  list(held: readonly string[]): readonly string[] {
    return held;
  }
}
