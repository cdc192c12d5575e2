import type { Chance } from '@sadpath/chance';
import type { Bounds } from '@sadpath/bounds';
import type { ClockState, DueJob, Instant, Schedule } from '@sadpath/clock';
import type { FaultBookDump } from '@sadpath/faults';
import type { Draft, Journal, JournalEntry } from '@sadpath/journal';
import type { JobChange, OpenTransaction, Place, SpaceStore, Transactions } from '@sadpath/store';
import type { ConductRegister } from './conduct-register';
import type { CoverageRegister } from './coverage-register';
import type { Dependency } from './dependencies';
import type { Outbox, OutboxMessage } from './outbox';
import type { SpaceDump } from './space-dump';
import type { SpaceOptions } from './space-options';

/** An answer that is there at once where this process has the space to itself, and else when the others' is known. */
export type MaybePromise<T> = T | Promise<T>;

/** What everybody who has a space must see alike beside its documents, jobs, messages and journal, as JSON. */
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

/** A space as its home knows it: what of it is in the memory of this process. */
export interface Resident {
  readonly id: string;
  readonly seed: string;
  readonly options: SpaceOptions;
  /** What it may hold. */
  readonly bounds: Bounds;
  /** True when somebody has set it up, and not a mere request. */
  readonly isKept: boolean;
  readonly schedule: Schedule;
  readonly outbox: Outbox;
  readonly journal: Journal;
  /** The documents that this process has opened. */
  readonly opened: Iterable<SpaceStore>;
  store(service: string): SpaceStore;
  nextOrdinal(stream: string): number;
  controlState(): ControlState;
  /** Takes over a control state that another process has written. */
  adopt(state: ControlState): void;
  /** Becomes what a space of this name would begin as now. */
  beginAnew(options: SpaceOptions): void;
}

/** The due jobs and the messages of a space. */
export interface JobQueue {
  /** The instant of the earliest due job, as far as this process knows. */
  nextAt(): Instant | undefined;
  /** The earliest job; it stays planned. */
  first(): MaybePromise<DueJob | undefined>;
  /** Takes a job off that was not run. */
  drop(job: DueJob): MaybePromise<void>;
  /** In the order in which they will run. */
  jobs(): MaybePromise<readonly DueJob[]>;
  /** Everything that was sent, oldest first. */
  messages(): MaybePromise<readonly OutboxMessage[]>;
  message(id: string): MaybePromise<OutboxMessage | undefined>;
}

/** The record of a space's requests; what this process has of it is the space's own `journal`. */
export interface Records {
  /** Undefined when the entry is written already. */
  append(entry: JournalEntry): Promise<void> | undefined;
  /** Appends the entry that the journal makes of a draft, with digests by this key; undefined when it is kept already. */
  record(draft: Draft, digestKey: string): Promise<void> | undefined;
  /** Brings what this process has of the journal up to date. */
  update(): MaybePromise<void>;
  clear(): MaybePromise<void>;
  /** Calls back once for every later entry, whoever writes it, until the returned function is called. */
  follow(listener: (entry: JournalEntry) => void): () => void;
}

/** A snapshot as it is listed. */
export interface SnapshotFacts {
  readonly name: string;
  /** The time of the space when it was taken; absent in those of older versions. */
  readonly at?: Instant;
  /** Characters of its JSON. */
  readonly bytes: number;
}

/** The named snapshots of a space, bounded in number and bytes; they go with it, and the oldest first. */
export interface Snapshots {
  /** Answers the names of those that had to go. Throws `SnapshotTooLarge`. */
  save(name: string, dump: SpaceDump): MaybePromise<readonly string[]>;
  find(name: string): MaybePromise<SpaceDump | undefined>;
  /** Those that are there, the oldest first. */
  list(): MaybePromise<readonly SnapshotFacts[]>;
}

/** What one call of a service changes beside its documents. */
export interface Changes {
  /** Plans or calls off a job, or sends a message: at once, or with the next transaction of the call's documents. */
  make(change: SpaceChange): void;
  /** Changes control state (rules and their counts), and jobs and messages as `decision` says: at once, or with the next flush. */
  decide(decision: () => readonly SpaceChange[]): void;
  /** Takes note that the call has learnt something from elsewhere, so that what others have written before must be seen. */
  lapse?(): void;
  /** The documents; what was made until the end of a transaction goes with it. */
  keptWith(store: Transactions): Transactions;
  /** Documents that the call only reads, because they are another service's. */
  reading(store: Transactions): Transactions;
  /** Opens a transaction for all that follows; undefined where what is half done dies with the process that did it. */
  join(store: Transactions): Promise<OpenTransaction> | undefined;
  /** Makes everything known; undefined when all is known already. Throws `StoreUnavailable`. */
  flush(): Promise<void> | undefined;
}

/**
 * Where a space lives: in this process alone, or in a database that several processes share. Who has a space asks its home
 * and does not know which it is. A home of this process answers at once and without a promise.
 */
export interface SpaceHome {
  readonly jobQueue: JobQueue;
  readonly records: Records;
  readonly snapshots: Snapshots;
  /** What it keeps for the space in the memory of this process, beside what the space has itself. */
  heldBytes(): number;
  /** Brings the space up to date before a request. Answers the request's number among all of its space, where its order in this process does not tell. */
  enter(): MaybePromise<number | undefined>;
  /** A place in a stream of chance from which nothing else in the space draws. */
  place(stream: string): string;
  /** The chance from which the id of a request is drawn; `ordinal` is what `enter` answered. */
  requestIds(ordinal: number | undefined): Chance;
  /** The same, of the exchange where its client has named the request. */
  exchangeIds(ordinal: number | undefined): Chance;
  /** Makes the space known as it is in memory, in place of one of the same name. */
  publish(): MaybePromise<void>;
  /** Changes control state for everybody, one after another. `change` sees the newest state and awaits nothing. */
  control<T>(change: () => T): MaybePromise<T>;
  /** The same; the schedule and the outbox that `change` leaves in memory take the place of all jobs and messages. */
  restate<T>(change: () => T): MaybePromise<T>;
  /** The same, and no documents stay; the services plant theirs anew. */
  startOver<T>(change: () => T): MaybePromise<T>;
  /** What a call of this service is about to change; `isFresh` says that it has just entered the space. */
  changesOf(service: string, isFresh?: boolean): Changes;
  /**
   * Runs `work` while nobody else, in this process or another, runs such work of the space: one after another, in order of
   * arrival within this process. Work that fails does not hold up the next. It must not wait for other such work.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** All homes of one kind. */
export interface SpaceHomes {
  /** What the requests of all spaces have met. */
  readonly coverage: CoverageRegister;
  /** What was found of conduct in spaces that have gone. */
  readonly conduct: ConductRegister;
  /** True where what this process has of a space is a copy. */
  readonly isElsewhere: boolean;
  of(space: Resident): SpaceHome;
  /** The documents of one service in one space. */
  store(place: Place): SpaceStore;
  /** Removes the spaces whose time is up, as far as they are not in the memory of this process alone. */
  sweep(): MaybePromise<void>;
  /** Removes a space and everything in it. */
  drop(id: string): MaybePromise<void>;
  /** Whether there is such a space; `isHeld` says that this process has it. */
  has(id: string, isHeld: boolean): MaybePromise<boolean>;
  /** The names of all spaces, least recently used first; `held` are those that this process has. */
  list(held: readonly string[]): MaybePromise<readonly string[]>;
}
