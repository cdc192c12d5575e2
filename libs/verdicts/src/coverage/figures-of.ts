import type { CalledOperation, Coverage, CoveredPair } from './pair';

/** What a figure is of: all there is, the services that were used, or the operations that were called. */
export const SCOPES = ['all', 'used', 'called'] as const;
export type Scope = (typeof SCOPES)[number];

/** How much of something was met. What was met both ways counts as natural. */
export interface Share {
  readonly total: number;
  readonly met: number;
  readonly natural: number;
  readonly forced: number;
  /** Of the total, whole percents rounded down, so that 100 means all; null where there is nothing to meet. */
  readonly percent: number | null;
}

/** The shares of pairs of operation and code, and of codes wherever they were met. */
export interface Figure {
  readonly pairs: Share;
  readonly codes: Share;
}

export type Figures = Readonly<Record<Scope, Figure>>;

/** The figures of a coverage. */
export function figuresOf({ items, operations }: Coverage): Figures {
  const services = new Set(operations.map(({ service }) => service));
  const called = new Set(operations.map(nameOf));
  return {
    all: figureOf(items),
    used: figureOf(items.filter(({ service }) => services.has(service))),
    called: figureOf(items.filter((pair) => called.has(nameOf(pair)))),
  };
}

/** True when a pair belongs to an operation that was called. */
export function isCalled({ operations }: Coverage): (pair: CoveredPair) => boolean {
  const called = new Set(operations.map(nameOf));
  return (pair) => called.has(nameOf(pair));
}

function figureOf(items: readonly CoveredPair[]): Figure {
  const codes = new Map<string, CoveredPair['state']>();
  for (const { code, state } of items) {
    const known = codes.get(code) ?? 'unmet';
    codes.set(code, known === 'natural' || state === 'unmet' ? known : state);
  }
  return { pairs: shareOf(items.map(({ state }) => state)), codes: shareOf([...codes.values()]) };
}

function shareOf(states: readonly CoveredPair['state'][]): Share {
  const total = states.length;
  const natural = states.filter((state) => state === 'natural').length;
  const forced = states.filter((state) => state === 'forced').length;
  const met = natural + forced;
  return { total, met, natural, forced, percent: total === 0 ? null : Math.floor((met * 100) / total) };
}

function nameOf({ service, operation }: Pick<CalledOperation, 'service' | 'operation'>): string {
  return `${service} ${operation}`;
}
