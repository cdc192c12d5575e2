import type { JournalEntry, Tally } from '@sadpath/journal';
import type { Steps } from '@sadpath/turns';
import type { SpaceOptions } from './space-options';

/** A space that goes, or whose journal is emptied, with what its requests left behind. */
export interface DroppedSpace {
  readonly id: string;
  readonly options: SpaceOptions;
  readonly entries: readonly JournalEntry[];
  /** How many of its requests the journal had let go before: nobody can judge them. */
  readonly unread: number;
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

/** What is kept of spaces that have gone, and how much is not. */
export interface PastConduct {
  /** Findings as JSON, oldest first. */
  readonly findings: readonly string[];
  /** How many findings of each rank were let go for the bound; a rank that has lost none is not named. */
  readonly forgotten: ReadonlyMap<number, number>;
  /** How many requests nobody could judge. */
  readonly unread: number;
}

/** What is to be remembered of a space that goes: long work, in steps. */
export type Judge = (departure: DroppedSpace) => Steps<readonly PastFinding[]>;

/** Finds nothing. */
export const NO_JUDGE: Judge = function* () {
  yield undefined;
  return [];
};

/**
 * What was found of conduct in spaces that have gone. It stands beside the spaces, bounded in bytes: the least grave go first, the
 * oldest among them, and what goes is counted.
 */
export interface ConductRegister {
  /** Says what is remembered of a space; nothing before this is called. */
  judgeBy(judge: Judge): void;
  /** Judges at once a space that goes, and keeps what is found; undefined when it is kept already. */
  take(departure: DroppedSpace): Promise<void> | undefined;
  /** The same for who can wait: others have their turns meanwhile. */
  takeInTurns(departure: DroppedSpace): Promise<void>;
  list(): PastConduct | Promise<PastConduct>;
  /** Forgets everything, and how much was forgotten before. */
  clear(): void | Promise<void>;
}

/** How many of the requests that were counted are not among the entries: a journal is bounded. */
export function unreadOf(entries: readonly JournalEntry[], { natural, forced }: Readonly<Tally>): number {
  const read = entries.filter(({ outcome }) => outcome !== 'sandbox').length;
  return Math.max(0, natural + forced - read);
}
