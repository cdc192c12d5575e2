import { isoMillis } from '@sadpath/clock';
import type { MetPair } from '@sadpath/spaces';
import type { Coverage, CoveredPair, DeclaredPair } from './pair';

/** Lays what was met over what is declared; what was met and is declared no more is left out. */
export function coverageOf(declared: readonly DeclaredPair[], met: readonly MetPair[]): Coverage {
  const metByKey = new Map(met.map((pair) => [keyOf(pair), pair]));
  const calls = new Map<string, { service: string; operation: string; calls: number }>();
  for (const { service, operation, natural, forced } of met) {
    const key = `${service} ${operation}`;
    const known = calls.get(key) ?? { service, operation, calls: 0 };
    calls.set(key, { ...known, calls: known.calls + natural + forced });
  }
  return { items: declared.map((pair) => cover(pair, metByKey.get(keyOf(pair)))), operations: [...calls.values()] };
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
