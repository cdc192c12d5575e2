import { figuresOf, SCOPES, type Figure, type Figures, type Scope, type Share } from '../coverage/figures-of';
import { isCalled } from '../coverage/figures-of';
import type { Coverage, CoveredPair, UndeclaredPair } from '../coverage/pair';
import { withoutIgnored } from '../coverage/without-ignored';
import { SEVERITIES, type Finding, type Severity } from '../conduct/finding';
import type { VerdictConfig } from './config';

/** What there is to be judged by. */
export interface Evidence {
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly lost?: LostConduct;
}

/** What can no longer be told of conduct: findings that went for the bound, and requests that were never judged. */
export interface LostConduct {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly requests: number;
}

/** Where everything can be told. */
export const NOTHING_LOST: LostConduct = { findings: { info: 0, warning: 0, critical: 0 }, requests: 0 };

/** What is said of a run: what its tests have met, how its client behaved, and whether that is enough. */
export interface Verdict {
  readonly figures: Figures;
  readonly of: Scope;
  readonly min: number;
  /** False where no operation was called at all. */
  readonly hasCalls: boolean;
  /** The pairs within the scope, without the ignored. */
  readonly pairs: readonly CoveredPair[];
  /** Forced on operations that do not declare them. */
  readonly undeclared: readonly UndeclaredPair[];
  /** The gravest first, those of this sandbox before those of merged runs. */
  readonly findings: readonly Finding[];
  readonly lost: LostConduct;
  /** Why it is not enough, one sentence each; none where it is. */
  readonly shortcomings: readonly string[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, critical: 2 };

/** Judges a run by what its owner has settled. */
export function verdictOf({ coverage, findings, lost = NOTHING_LOST }: Evidence, config: VerdictConfig): Verdict {
  const { of, min, ignore, failOn } = config;
  const judged = withoutIgnored(coverage, ignore);
  const figures = figuresOf(judged);
  const { met, total, percent } = figures[of].pairs;
  const hasCalls = judged.operations.length > 0;
  const grave = failOn === undefined ? [] : findings.filter(({ severity }) => RANK[severity] >= RANK[failOn]);
  return {
    figures,
    of,
    min,
    hasCalls,
    pairs: pairsWithin(judged, of),
    undeclared: judged.undeclared,
    findings: findings.toSorted((a, b) => RANK[b.severity] - RANK[a.severity]),
    lost,
    shortcomings: [
      ...(min > 0 && total === 0 && !hasCalls
        ? [`nothing was called, so no pair could be met, and ${String(min)} % are wanted`]
        : []),
      ...(percent !== null && percent < min
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

/** What can no longer be told of conduct, a line each. */
export function lostLines({ lost: { findings, requests } }: Verdict): readonly string[] {
  const counts = SEVERITIES.toReversed().filter((severity) => findings[severity] > 0);
  return [
    ...(counts.length === 0
      ? []
      : [
          `more findings than a sandbox keeps: let go were ${counts.map((severity) => `${String(findings[severity])} ${severity}`).join(', ')}`,
        ]),
    ...(requests === 0 ? [] : [`${String(requests)} requests had left their journals before they could be judged`]),
  ];
}

/** How much was met, in words; of nothing there are no percents. */
export function shareWords({ met, total, percent }: Share, { hasCalls }: Pick<Verdict, 'hasCalls'>): string {
  if (percent === null) return hasCalls ? 'nothing to meet' : 'nothing called';
  return `${String(met)} of ${String(total)} (${String(percent)} %)`;
}

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
