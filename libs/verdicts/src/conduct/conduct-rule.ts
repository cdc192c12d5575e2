import type { ConductRule, Severity } from './finding';
import type { Observation } from './observation';
import type { Repetition } from './repetition';

/** All that was seen of a client in one space. */
export interface Scene {
  readonly all: readonly Observation[];
  readonly repetitions: readonly Repetition[];
  /** The same, and those that have another reference too. */
  readonly ofSameMatter: readonly Repetition[];
  /** Chains of attempts, each after the last had failed. */
  readonly chains: readonly (readonly Repetition[])[];
}

/** What a rule has found: a sentence with the values, and the requests that prove it. */
export interface Evidence {
  readonly seen: string;
  readonly requests: readonly Observation[];
}

/** A rule of conduct, as data. */
export interface RuleOfConduct {
  readonly rule: ConductRule;
  readonly severity: Severity;
  /** What to do instead. */
  readonly advice: string;
  readonly find: (scene: Scene) => readonly Evidence[];
}
