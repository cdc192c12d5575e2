import type { Collection } from '../collection';
import type { DocumentUsage } from '../document-usage';
import type { SeedMaker } from '../store';

/** What a store is of: one service in one space. */
export interface Place {
  readonly space: string;
  readonly service: string;
  readonly collections: readonly Collection[];
  readonly seed: SeedMaker;
  /** What the documents of the space may take. */
  readonly holdings?: DocumentUsage;
}
