import { figuresOf, SCOPES, type Figure, type Figures, type Scope } from '../coverage/figures-of';
import { isCalled } from '../coverage/figures-of';
import type { Coverage, CoveredPair, UndeclaredPair } from '../coverage/pair';
import { withoutIgnored } from '../coverage/without-ignored';
import type { Finding, Severity } from '../conduct/finding';
import type { VerdictConfig } from './config';

/** What there is to be judged by. */
export interface Evidence {
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

/** What is said of a run: what its tests have met, how its client behaved, and whether that is enough. */
export interface Verdict {
  readonly figures: Figures;
  readonly of: Scope;
  readonly min: number;
  /** The pairs within the scope, without the ignored. */
  readonly pairs: readonly CoveredPair[];
  /** Forced on operations that do not declare them. */
  readonly undeclared: readonly UndeclaredPair[];
  /** The gravest first, those of this sandbox before those of merged runs. */
  readonly findings: readonly Finding[];
  /** Why it is not enough, one sentence each; none where it is. */
  readonly shortcomings: readonly string[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, critical: 2 };

/** Judges a run by what its owner has settled. */
export function verdictOf({ coverage, findings }: Evidence, config: VerdictConfig): Verdict {
  const { of, min, ignore, failOn } = config;
  const judged = withoutIgnored(coverage, ignore);
  const figures = figuresOf(judged);
  const { met, total, percent } = figures[of].pairs;
  const grave = failOn === undefined ? [] : findings.filter(({ severity }) => RANK[severity] >= RANK[failOn]);
  return {
    figures,
    of,
    min,
    pairs: pairsWithin(judged, of),
    undeclared: judged.undeclared,
    findings: findings.toSorted((a, b) => RANK[b.severity] - RANK[a.severity]),
    shortcomings: [
      ...(min > 0 && total === 0 && judged.operations.length === 0
        ? [`nothing was called, so no pair could be met, and ${String(min)} % are wanted`]
        : []),
      ...(percent < min
        ? [`${String(met)} of ${String(total)} pairs (${String(percent)} %) were met, ${String(min)} % are wanted`]
        : []),
      ...(grave.length > 0 ? [`${String(grave.length)} findings on conduct are ${String(failOn)} or worse`] : []),
    ],
  };
}

/** A line for each code that was forced where no platform answers it. */
export function undeclaredLines({ undeclared }: Verdict): readonly string[] {
  return undeclared.map(
    ({ service, operation, code, forced }) =>
      `${service} ${operation} does not declare ${code}, which was forced on it ${forced === 1 ? 'once' : `${String(forced)} times`}`,
  );
}

/** What a scope is called. */
export const SCOPE_TITLES: Readonly<Record<Scope, string>> = {
  all: 'all services',
  used: 'the services used',
  called: 'the operations called',
};

/** A row for each scope: its title, and shares of pairs and codes. */
export function scopeRows(figures: Figures): readonly (readonly [string, Figure])[] {
  return SCOPES.map((scope) => [SCOPE_TITLES[scope], figures[scope]]);
}

function pairsWithin(coverage: Coverage, scope: Scope): readonly CoveredPair[] {
  if (scope === 'all') return coverage.items;
  if (scope === 'called') return coverage.items.filter(isCalled(coverage));
  const services = new Set(coverage.operations.map(({ service }) => service));
  return coverage.items.filter(({ service }) => services.has(service));
}
