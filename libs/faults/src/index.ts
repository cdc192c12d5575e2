export type { Candidate, DeliveryCandidate } from './candidate';
export { drawDelay } from './draw-delay';
export { describeEffect, explainRule } from './explain-rule';
export { FaultBook, type ArmedFault, type Claim, type FaultBookDump } from './fault-book';
export { findMagicCodes } from './magic-value';
export { contains, matches } from './matches';
export { nearMiss } from './near-miss';
export { nearest } from './nearest';
export { matchesPath, MOST_STARS, starsOf } from './path-pattern';
export { BadDirective, parseDirectives, type Directives } from './parse-directives';
export { parseRule } from './parse-rule';
export {
  DELIVERY_FAULTS,
  EXCLUDES_ERROR,
  NETWORK_FAULTS,
  type Delay,
  type DeliveryFault,
  type Effect,
  type FaultRule,
  type Match,
  type NetworkFault,
  type Phase,
  type Stage,
  SPOILS_ANSWER,
} from './rule';
export { RuleProblems, type RuleProblem } from './rule-problems';
export type { KnownEvent, KnownRoute, KnownShape, Vocabulary } from './vocabulary';
