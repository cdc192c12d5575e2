export { conductOf, type Client, type Platforms } from './conduct/conduct-of';
export type { Traits } from './conduct/observation';
export {
  CONDUCT_RULES,
  SEVERITIES,
  type Concerned,
  type ConductRule,
  type Finding,
  type Severity,
} from './conduct/finding';
export { coverageOf } from './coverage/coverage-of';
export { figuresOf, SCOPES, type Figure, type Figures, type Scope, type Share } from './coverage/figures-of';
export { PAIR_STATES, type Coverage, type CoveredPair, type DeclaredPair, type PairState } from './coverage/pair';
export { idlePatterns, withoutIgnored } from './coverage/without-ignored';
export { BadVerdictConfig, DEFAULT_CONFIG, readVerdictConfig, type VerdictConfig } from './report/config';
export { readReportFormat, renderReport, type ReportFormat } from './report/render-report';
export { verdictOf, type Evidence, type Verdict } from './report/verdict';
