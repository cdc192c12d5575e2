import type { JournalEntry } from '@sadpath/journal';
import type { SpaceOptions } from './space-options';

/** A space that goes, or whose journal is emptied, with what its requests left behind. */
export interface DroppedSpace {
  readonly id: string;
  readonly options: SpaceOptions;
  readonly entries: readonly JournalEntry[];
}

/** What is to be said of a client's conduct in a space that has gone. */
export interface PastFinding {
  /** The same for the same finding, so that it is kept once, however often it is told. */
  readonly key: string;
  /** How grave it is: of two that cannot both stay the lower goes. */
  readonly rank: number;
  /** The finding as JSON. */
  readonly json: string;
}

/** What is to be remembered of a space that goes. */
export type Judge = (departure: DroppedSpace) => readonly PastFinding[];

/** What was found of conduct in spaces that have gone. It stands beside the spaces, bounded in bytes: the least grave go first, the oldest among them. */
export interface ConductRegister {
  /** Says what is remembered of a space; nothing before this is called. */
  judgeBy(judge: Judge): void;
  /** Judges a space that goes and keeps what is found; undefined when it is kept already. */
  take(departure: DroppedSpace): Promise<void> | undefined;
  /** What is kept, as JSON, oldest first. */
  list(): readonly string[] | Promise<readonly string[]>;
  clear(): void | Promise<void>;
}
