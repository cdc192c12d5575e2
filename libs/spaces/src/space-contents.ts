import type { Bounds } from '@sadpath/bounds';
import type { DueJob } from '@sadpath/clock';
import type { SpaceStore } from '@sadpath/store';
import type { Resident, SpaceHome } from './space-home';

/** What the services bring into every space; `S` is a space as it is read there. */
export interface SpaceContents<S> {
  /** The documents of one service. */
  store(service: string, space: S): SpaceStore;
  /** The due jobs that the fixtures entail, in a space that begins at `space.clock.start`. */
  jobs(space: S): readonly DueJob[];
  /** Where the space lives. */
  home(space: Resident): SpaceHome;
  /** What a space may hold. */
  readonly bounds?: Bounds;
  /** What nobody may read in the journal of any space. */
  readonly secrets?: () => ReadonlySet<string>;
  /** True where what this process has of a space is a copy. */
  readonly isElsewhere?: boolean;
}
