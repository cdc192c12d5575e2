import { matchesPath, nearest } from '@sadpath/faults';
import type { Coverage, CoveredPair } from './pair';

/**
 * A coverage without the pairs that somebody does not care for. A pattern is `service/code`, or `operation@service/code` for
 * one operation alone; `*` stands for any text.
 */
export function withoutIgnored(coverage: Coverage, patterns: readonly string[]): Coverage {
  const tests = patterns.map(testOf);
  return { ...coverage, items: coverage.items.filter((pair) => !tests.some((isIgnored) => isIgnored(pair))) };
}

/** Patterns that no declared pair fits. */
export interface IdlePatterns {
  /** What is wrong with each of those that name what there is not, with the nearest names. */
  readonly mistaken: readonly string[];
  /** Those of services that the sandbox leaves out. */
  readonly elsewhere: readonly string[];
}

/** Looks for the patterns that ignore nothing; `services` are all that there may be, running or not. */
export function idlePatterns(
  { items }: Coverage,
  patterns: readonly string[],
  services: readonly string[],
): IdlePatterns {
  const idle = patterns.filter((pattern) => !items.some(testOf(pattern)));
  const running = new Set(items.map(({ code }) => serviceOf(code)));
  const elsewhere = idle.filter((pattern) => {
    const service = serviceOf(codeOf(pattern));
    return services.includes(service) && !running.has(service);
  });
  const mistaken = idle.filter((pattern) => !elsewhere.includes(pattern)).map((pattern) => mistakeOf(pattern, items));
  return { elsewhere, mistaken };
}

function mistakeOf(pattern: string, items: readonly CoveredPair[]): string {
  const [operation] = pattern.includes('@') ? pattern.split('@') : [];
  const own = items.filter((pair) => operation === undefined || testOf(`${operation}@*`)(pair));
  const [what, word, names] =
    own.length === 0
      ? ['no operation is called', operation ?? '', items.map((pair) => pair.operation)]
      : [
          operation === undefined ? 'no operation declares' : `${operation} does not declare`,
          codeOf(pattern),
          own.map(({ code }) => code),
        ];
  return `ignore: ${what} ${word}; the nearest are ${nearest(word, names).join(', ')}`;
}

function codeOf(pattern: string): string {
  return pattern.slice(pattern.indexOf('@') + 1);
}

function serviceOf(code: string): string {
  return code.split('/', 1)[0] ?? '';
}

function testOf(pattern: string): (pair: CoveredPair) => boolean {
  const anyText = pattern.replaceAll('*', '**');
  return ({ operation, code }) => matchesPath(anyText, pattern.includes('@') ? `${operation}@${code}` : code);
}
