import type { Coverage, CoveredPair } from './pair';

/**
 * A coverage without the pairs that somebody does not care for. A pattern is `service/code`, or `operation@service/code` for
 * one operation alone; `*` stands for any text.
 */
export function withoutIgnored(coverage: Coverage, patterns: readonly string[]): Coverage {
  const tests = patterns.map(testOf);
  return { ...coverage, items: coverage.items.filter((pair) => !tests.some((isIgnored) => isIgnored(pair))) };
}

/** The patterns that no declared pair fits; they are mistakes. */
export function idlePatterns({ items }: Coverage, patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !items.some(testOf(pattern)));
}

function testOf(pattern: string): (pair: CoveredPair) => boolean {
  const source = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`^${source.join('.*')}$`);
  return ({ operation, code }) => expression.test(pattern.includes('@') ? `${operation}@${code}` : code);
}
