import fc from 'fast-check';
import { formatDecimal, minor, parseDecimal, scale, toMajor, total } from './money';

const AMOUNTS = fc.integer({ min: -1e12, max: 1e12 });
const DECIMALS = fc.constantFrom(0, 2, 3);
const RUN = { seed: 1 };

describe('an amount', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(AMOUNTS, DECIMALS, (amount, decimals) => {
        expect(parseDecimal(formatDecimal(amount, decimals), decimals)).toBe(amount);
      }),
      RUN,
    );
  });

  it.each<[unknown, number, number]>([
    ['200.00', 2, 20_000],
    ['200', 2, 20_000],
    [200, 2, 20_000],
    [0.1, 2, 10],
    ['0.5', 2, 50],
    ['-1', 2, -100],
    ['-0.00', 2, 0],
    [' 7 ', 0, 7],
    [19.99, 2, 1_999],
  ])('is read from %j', (value, decimals, amount) => {
    expect(parseDecimal(value, decimals)).toBe(amount);
  });

  it.each<[unknown, number]>([
    ['200.001', 2],
    ['1.5', 0],
    ['', 2],
    ['1e3', 2],
    ['1,000.00', 2],
    ['0x10', 2],
    ['.5', 2],
    ['5.', 2],
    ['+1', 2],
    ['--1', 2],
    ['٣', 2],
    [0.001, 2],
    [1e21, 2],
    [Number.NaN, 2],
    [Infinity, 2],
    [null, 2],
    [undefined, 2],
    [true, 2],
    [{}, 2],
    ['99999999999999999', 2],
  ])('is not read from %j', (value, decimals) => {
    expect(parseDecimal(value, decimals)).toBeUndefined();
  });

  it.each([
    [20_000, 2, '200.00'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [0, 2, '0.00'],
    [7, 0, '7'],
    [1_234, 3, '1.234'],
  ])('%i is written with %i places as %s', (amount, decimals, text) => {
    expect(formatDecimal(amount, decimals)).toBe(text);
  });

  it('is a JSON number in major units', () => {
    expect([toMajor(5_000_000, 2), toMajor(1, 2), toMajor(-150, 2)]).toEqual([50_000, 0.01, -1.5]);
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('is never %d', (value) => {
    expect(() => minor(value)).toThrow(RangeError);
  });
});

describe('scale', () => {
  it.each([
    [100, 18, 100, 18],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [0, 7, 9, 0],
  ])('%i × %i / %i is %i, rounded half away from zero', (amount, numerator, denominator, expected) => {
    expect(scale(amount, numerator, denominator)).toBe(expected);
  });

  it('is off by no more than half a minor unit, however large the product', () => {
    fc.assert(
      fc.property(AMOUNTS, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (amount, n, d) => {
        fc.pre(Math.abs(amount) * (n / d) < Number.MAX_SAFE_INTEGER);
        const error = BigInt(scale(amount, n, d)) * BigInt(d) - BigInt(amount) * BigInt(n);
        expect(2n * (error < 0n ? -error : error) <= BigInt(d)).toBe(true);
      }),
      RUN,
    );
  });

  it('is odd: what it gives for a debit it gives for a credit', () => {
    fc.assert(
      fc.property(AMOUNTS, fc.nat(1_000), (amount, rate) => {
        expect(scale(-amount, rate, 1_000) + scale(amount, rate, 1_000)).toBe(0);
      }),
      RUN,
    );
  });

  it('refuses to divide by nothing', () => {
    expect(() => scale(1, 1, 0)).toThrow(RangeError);
  });
});

describe('total', () => {
  it('is the sum', () => {
    expect(total([1, 2, -3, 10])).toBe(10);
    expect(total([])).toBe(0);
  });

  it('refuses to lose a minor unit', () => {
    expect(() => total([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
