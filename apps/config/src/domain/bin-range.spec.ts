import fc from 'fast-check';
import { admitBinRange, type BinRange } from './bin-range';

const range = (rangeStart: string, rangeEnd: string, bin = '608040'): BinRange => ({
  bin,
  rangeStart,
  rangeEnd,
  networkType: 'RUPAY',
});
const STORED = [range('6080405000000000', '6080405999999999')];
const codeOf = (given: BinRange, stored = STORED): string => {
  try {
    admitBinRange(given, stored);
    return 'admitted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('admitBinRange', () => {
  it('admits numbers that are still free', () => {
    const free = range('6080406000000000', '6080409999999999');
    expect(admitBinRange(free, STORED)).toEqual(free);
  });

  it('refuses the very same range as already configured', () => {
    expect(codeOf(STORED[0]!)).toBe('bin.already.exists');
  });

  it.each([
    ['inside a stored range', '6080405100000000', '6080405200000000'],
    ['around a stored range', '6080404000000000', '6080406000000000'],
    ['from the last number of a stored range', '6080405999999999', '6080406000000000'],
    ['up to the first number of a stored range', '6080404000000000', '6080405000000000'],
    ['backwards', '6080407000000000', '6080406000000000'],
    ['over a single number', '6080407000000000', '6080407000000000'],
    ['out of its BIN at the end', '6080406000000000', '6080410000000000'],
    ['out of its BIN at the start', '6080390000000000', '6080404000000000'],
  ])('refuses a range that runs %s', (_, start, end) => {
    expect(codeOf(range(start, end))).toBe('invalid.bin.range');
  });

  it('compares numbers across BINs of different lengths', () => {
    expect(codeOf(range('6080405500000000', '6080405599999999', '60804055'))).toBe('invalid.bin.range');
  });

  it('says which range is met', () => {
    expect(() => admitBinRange(range('6080405100000000', '6080405200000000'), STORED)).toThrow(
      'it overlaps 6080405000000000-6080405999999999',
    );
  });

  it('never lets two admitted ranges share a number', () => {
    const end = fc.integer({ min: 0, max: 200 });
    const pair = fc.tuple(end, end);
    const number = (n: number) => `608040${String(n).padStart(10, '0')}`;
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const admitted: BinRange[] = [];
        const taken = new Set<number>();
        for (const [from, to] of filled(pairs)) {
          if (codeOf(range(number(from), number(to)), admitted) !== 'admitted') continue;
          admitted.push(range(number(from), number(to)));
          for (let n = from; n <= to; n++) {
            expect(taken.has(n)).toBe(false);
            taken.add(n);
          }
        }
      }),
    );
  });
});
