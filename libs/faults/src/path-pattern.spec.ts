import fc from 'fast-check';
import { monotonicMs } from '@sadpath/clock';
import { matchesPath } from './path-pattern';

/** What a pattern means, said by an expression that is short but may take for ever. */
function meant(pattern: string, path: string): boolean {
  const source = pattern.split(/(\*\*|\*)/).map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part));
  return new RegExp(`^${source.join('')}$`).test(path);
}

describe('a pattern of paths', () => {
  it('means what it says', () => {
    const part = fc.constantFrom('a', 'b', '/', 'a/', '/b', '*', '**');
    const pattern = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(''));
    const path = fc.array(fc.constantFrom('a', 'b', '/', 'ab', 'a/b'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, path, (wanted, sent) => {
        expect(matchesPath(wanted, sent)).toBe(meant(wanted, sent));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes no longer where much nearly fits', () => {
    const from = monotonicMs();
    expect(matchesPath(`${'**a'.repeat(20)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(matchesPath(`${'*a'.repeat(20)}b`, '/a'.repeat(1_000))).toBe(false);
    expect(monotonicMs() - from).toBeLessThan(1_000);
  });

  it('is met by no path that is too long to be one', () => {
    expect(matchesPath('/**', `/${'x'.repeat(2_000)}`)).toBe(false);
  });
});
