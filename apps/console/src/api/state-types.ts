import type { Doc } from './control-types';

/** One state of a lifecycle, with the documents that are in it. */
export interface MachineState {
  readonly name: string;
  readonly isTerminal: boolean;
  readonly count: number;
  /** The keys of the first hundred. */
  readonly documents: readonly string[];
}

/** An event and where it leads. */
export interface Move {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** An event that a state refuses, and by which code. */
export interface Refusal {
  readonly state: string;
  readonly event: string;
  readonly code: string;
}

/** A lifecycle of a service, with the documents of the space in its states. */
export interface Machine {
  readonly service: string;
  readonly name: string;
  readonly meaning: string;
  readonly collection: string;
  readonly states: readonly MachineState[];
  readonly moves: readonly Move[];
  readonly refusals: readonly Refusal[];
}

/** The documents of a collection, each under its key. */
export interface HeldCollection {
  readonly service: string;
  readonly collection: string;
  readonly documents: Readonly<Record<string, Doc>>;
}

/** A JSON Schema, as far as a form is made of it. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A snapshot as it is listed. */
export interface SnapshotFacts {
  readonly name: string;
  /** The time of the space when it was taken. */
  readonly at?: string;
  readonly bytes: number;
}
