import type { Instant } from '@sadpath/clock';

/** Spaces that are remembered of each pair. */
export const SPACES_REMEMBERED = 5;

/** A space that met a pair; its label is the name of the test that it belongs to, where it was given one. */
export interface MeetingSpace {
  readonly id: string;
  readonly label?: string;
}

/** An operation and what it may answer: a code as `service/code`, or the empty text for a success. */
export interface Pair {
  readonly service: string;
  readonly operation: string;
  readonly code: string;
}

/** One request of an integrator's own and what it got. It holds nothing of the request or its space, which may be gone when it is counted. */
export interface Meeting {
  /** What it counts as, undefined where it counts for nothing; asked some requests later. */
  readonly counter: { pairOf(meeting: Meeting): Pair | undefined };
  /** Whatever the counter knows an operation by. */
  readonly operation: object;
  /** The code that was answered, and the service that raised it; undefined for a success. */
  readonly code: string | undefined;
  readonly raiser: string;
  readonly outcome: 'natural' | 'forced';
  readonly space: string;
  readonly label: string | undefined;
  /** Real time. */
  readonly at: Instant;
}

/** How often an operation has met a code, naturally and by force, and who did; with the empty text for a code, met none. */
export interface MetPair extends Pair {
  readonly natural: number;
  readonly forced: number;
  /** Real time of the first and of the last meeting. */
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The first few that met it. */
  readonly spaces: readonly MeetingSpace[];
}

/**
 * Which pairs of operation and code were met. It stands beside the spaces: what becomes of them and of their journals loses
 * nothing. Callers name operations and codes of the services only, so that these bound it.
 */
export interface CoverageRegister {
  /** Undefined when whoever reads the register next will find it counted. */
  add(meeting: Meeting): Promise<void> | undefined;
  list(): readonly MetPair[] | Promise<readonly MetPair[]>;
  /** Adds what another sandbox has counted. */
  merge(pairs: readonly MetPair[]): void | Promise<void>;
  clear(): void | Promise<void>;
}
