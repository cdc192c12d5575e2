import type { ClockState, DueJob, Instant } from '@sadpath/clock';
import type { FaultBookDump } from '@sadpath/faults';
import type { JournalEntry, Tally } from '@sadpath/journal';
import type { JobChange, Transaction } from '@sadpath/store';
import type { Dependency } from './dependencies';
import type { OutboxMessage } from './outbox';
import type { Space } from './space';
import type { SpaceOptions } from './space-options';

/** What the processes share of a space beside its documents, jobs, messages and journal, as JSON. */
export interface ControlState {
  readonly options: SpaceOptions;
  /** The options it was made with; the present ones where nobody has written them down. */
  readonly madeWith?: SpaceOptions;
  readonly clock: { readonly start: Instant; readonly state: ClockState };
  readonly faults: FaultBookDump;
  readonly dependencies: readonly (readonly [string, Dependency])[];
  readonly ordinals: readonly (readonly [string, number])[];
}

/** What a service changes beside its documents, as data, so that it can be kept together with them: jobs, and messages by id. */
export type SpaceChange = JobChange | { readonly send: OutboxMessage };

/** The due jobs and the messages of spaces that several processes share. */
export interface SpaceAgenda {
  /** The instant of the earliest due job, as this process last heard of it. */
  nextAt(space: Space): Instant | undefined;
  firstJob(space: Space): Promise<DueJob | undefined>;
  dropJob(space: Space, job: DueJob): Promise<void>;
  jobs(space: Space): Promise<readonly DueJob[]>;
  messages(space: Space): Promise<readonly OutboxMessage[]>;
  message(space: Space, id: string): Promise<OutboxMessage | undefined>;
  /** Makes changes in a transaction of documents. Whoever commits it says so by `kept`. */
  keep(space: Space, changes: readonly SpaceChange[], tx: Transaction): Promise<void>;
  kept(space: Space, changes: readonly SpaceChange[]): void;
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
  /** The same; the schedule and the outbox that `change` leaves in the space take the place of all jobs and messages. */
  restate<T>(space: Space, change: () => T): Promise<T>;
  /** The same, and no documents stay; the services plant theirs anew. */
  startOver<T>(space: Space, change: () => T): Promise<T>;
  /** Changes control state, and in the same step the jobs and messages of a service, as `decision` says. */
  decide(space: Space, service: string, decision: () => readonly SpaceChange[]): Promise<void>;
  readonly agenda: SpaceAgenda;
  /** Runs `work` while no other process runs such work of the space. */
  exclusively<T>(space: Space, work: () => Promise<T>): Promise<T>;
  append(space: Space, entry: JournalEntry): Promise<void>;
  journal(space: Space): Promise<{ readonly entries: readonly JournalEntry[]; readonly tally: Tally }>;
  clearJournal(space: Space): Promise<void>;
}
