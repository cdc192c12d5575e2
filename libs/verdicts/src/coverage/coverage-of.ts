import { isoMillis } from '@sadpath/clock';
import type { MetPair } from '@sadpath/spaces';
import type { Coverage, CoveredPair, DeclaredPair, UndeclaredPair } from './pair';

/** Lays what was met over what is declared; what was met and is not declared stands apart. */
export function coverageOf(declared: readonly DeclaredPair[], met: readonly MetPair[]): Coverage {
  const metByKey = new Map(met.map((pair) => [keyOf(pair), pair]));
  const calls = new Map<string, { service: string; operation: string; calls: number }>();
  for (const { service, operation, natural, forced } of met) {
    const key = `${service} ${operation}`;
    const known = calls.get(key) ?? { service, operation, calls: 0 };
    calls.set(key, { ...known, calls: known.calls + natural + forced });
  }
  const items = declared.map((pair) => cover(pair, metByKey.get(keyOf(pair))));
  return { items, operations: [...calls.values()], undeclared: undeclaredOf(items, met) };
}

/** What was met and is not among the declared pairs. */
export function undeclaredOf(declared: readonly DeclaredPair[], met: readonly MetPair[]): readonly UndeclaredPair[] {
  const known = new Set(declared.map(keyOf));
  return met
    .filter((pair) => pair.code !== '' && !known.has(keyOf(pair)))
    .map(({ service, operation, code, forced, spaces }) => ({ service, operation, code, forced, spaces }));
}

function cover(pair: DeclaredPair, met: MetPair | undefined): CoveredPair {
  if (met === undefined) return { ...pair, state: 'unmet', natural: 0, forced: 0, spaces: [] };
  const { natural, forced, firstAt, lastAt, spaces } = met;
  const state = natural > 0 ? 'natural' : forced > 0 ? 'forced' : 'unmet';
  return { ...pair, state, natural, forced, firstAt: isoMillis(firstAt), lastAt: isoMillis(lastAt), spaces };
}

function keyOf({ service, operation, code }: Pick<MetPair, 'service' | 'operation' | 'code'>): string {
  return `${service} ${operation} ${code}`;
}
