import type { ClockState, DueJob, Instant } from '@sadpath/clock';
import type { FaultBookDump } from '@sadpath/faults';
import type { JournalEntry, Tally } from '@sadpath/journal';
import type { Dependency } from './dependencies';
import type { OutboxMessage } from './outbox';
import type { Space } from './space';
import type { SpaceOptions } from './space-options';

/** Everything of a space but its documents and its journal, as JSON. */
export interface ControlState {
  readonly options: SpaceOptions;
  readonly clock: { readonly start: Instant; readonly state: ClockState };
  readonly due: readonly DueJob[];
  readonly faults: FaultBookDump;
  readonly dependencies: readonly (readonly [string, Dependency])[];
  readonly outbox: readonly OutboxMessage[];
  readonly ordinals: readonly (readonly [string, number])[];
}

/**
 * What keeps a space the same in several processes. Where one process has it all there is none, and everything
 * happens in memory at once.
 */
export interface SpaceSharing {
  /** Brings the space up to date before a request; answers an ordinal that no other request of the space has. */
  refresh(space: Space): Promise<number>;
  /** Changes control state under a lock and for all processes. `change` sees the newest state and awaits nothing. */
  control<T>(space: Space, change: () => T): Promise<T>;
  /** Runs `work` while no other process runs such work of the space. */
  exclusively<T>(space: Space, work: () => Promise<T>): Promise<T>;
  append(space: Space, entry: JournalEntry): Promise<void>;
  journal(space: Space): Promise<{ readonly entries: readonly JournalEntry[]; readonly tally: Tally }>;
  clearJournal(space: Space): Promise<void>;
}
