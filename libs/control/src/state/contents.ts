import type { Collection, Doc } from '@sadpath/store';

/** A collection with the documents that it will hold. */
export interface Contents {
  readonly collection: Collection;
  readonly docs: readonly Doc[];
  /** Where they stand in what was sent; undefined where they were there before. */
  readonly pointer?: string;
}
