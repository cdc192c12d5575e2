import type { Collection } from '../collection';
import type { SeedMaker } from '../store';

/** What a store is of: one service in one space. */
export interface Place {
  readonly space: string;
  readonly service: string;
  readonly collections: readonly Collection[];
  readonly seed: SeedMaker;
}
