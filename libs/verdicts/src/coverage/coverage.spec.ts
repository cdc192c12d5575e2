import type { MetPair } from '@sadpath/spaces';
import { coverageOf } from './coverage-of';
import { figuresOf } from './figures-of';
import type { DeclaredPair } from './pair';
import { idlePatterns, withoutIgnored } from './without-ignored';

const declared = (service: string, operation: string, code: string): DeclaredPair => ({
  service,
  operation,
  code: `${service}/${code}`,
  meet: { forced: 'curl' },
});
const met = (service: string, operation: string, code: string, counts: Partial<MetPair> = {}): MetPair => ({
  service,
  operation,
  code: code === '' ? '' : `${service}/${code}`,
  natural: 0,
  forced: 0,
  firstAt: 0,
  lastAt: 0,
  spaces: [],
  ...counts,
});

const UNIVERSE = [
  declared('wallet', 'debit', 'FROZEN'),
  declared('wallet', 'debit', 'LIMIT'),
  declared('wallet', 'credit', 'FROZEN'),
  declared('otp', 'send', 'COOLDOWN'),
  declared('auth', 'login', 'LOCKED'),
];
const coverage = coverageOf(UNIVERSE, [
  met('wallet', 'debit', '', { natural: 3 }),
  met('wallet', 'debit', 'FROZEN', { natural: 1, forced: 2 }),
  met('wallet', 'debit', 'LIMIT', { forced: 1 }),
  met('wallet', 'debit', 'GONE', { natural: 1 }),
  met('otp', 'send', '', { natural: 1 }),
]);

describe('coverage', () => {
  it('tells how each declared pair was met, and leaves out what is declared no more', () => {
    expect(coverage.items.map(({ state }) => state)).toEqual(['natural', 'forced', 'unmet', 'unmet', 'unmet']);
  });

  it('counts every call of an operation, refused or not', () => {
    expect(coverage.operations).toContainEqual({ service: 'wallet', operation: 'debit', calls: 8 });
  });

  it('has figures of all, of the services used, and of the operations called', () => {
    const { all, used, called } = figuresOf(coverage);
    expect(all.pairs).toEqual({ total: 5, met: 2, natural: 1, forced: 1, percent: 40 });
    expect(used.pairs).toMatchObject({ total: 4, met: 2 });
    expect(called.pairs).toMatchObject({ total: 3, met: 2, percent: 66 });
    expect(all.codes).toMatchObject({ total: 4, met: 2 });
  });

  it('has no percents where there is nothing to meet', () => {
    expect(figuresOf({ items: [], operations: [], undeclared: [] }).called.pairs.percent).toBeNull();
  });

  it.each([
    ['wallet/FROZEN', 3],
    ['credit@wallet/FROZEN', 4],
    ['wallet/*', 2],
    ['*', 0],
    ['wallet/FROZE', 5],
  ])('without %s leaves %i pairs', (pattern, left) => {
    expect(withoutIgnored(coverage, [pattern]).items).toHaveLength(left);
  });

  it('names patterns that fit nothing', () => {
    const idle = (...patterns: string[]) => idlePatterns(coverage, patterns, ['wallet', 'bank']);
    expect(idle('wallet/*', 'bank/*')).toEqual({ mistaken: [], elsewhere: ['bank/*'] });
    expect(idle('walet/FROZEN').mistaken).toEqual([
      expect.stringMatching(/^ignore: no operation declares walet\/FROZEN; the nearest are wallet\/FROZEN/),
    ]);
    expect(idle('credt@wallet/*').mistaken).toEqual([
      expect.stringMatching(/^ignore: no operation is called credt; the nearest are credit/),
    ]);
    expect(idle('credit@wallet/FROZE').mistaken).toEqual([
      expect.stringMatching(/^ignore: credit does not declare wallet\/FROZE; the nearest are wallet\/FROZEN/),
    ]);
  });
});
