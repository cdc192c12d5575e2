import fc from 'fast-check';
import { NAIRA } from '../../test/sample-bank';
import { annuity, bulletRepayment } from './annuity';

const RATE = 1_850;

describe('an annuity', () => {
  it('gives the instalments of the fixture loan', () => {
    expect(annuity(100_000 * NAIRA, RATE, 3)).toEqual({
      instalments: [3_436_635, 3_436_635, 3_436_636],
      totalRepayment: 10_309_906,
      totalInterest: 309_906,
    });
  });

  it("gives the figures of the calculator's example", () => {
    const plan = annuity(500_000 * NAIRA, RATE, 12);
    expect([plan.instalments[0], plan.totalInterest]).toEqual([4_595_906, 5_150_871]);
  });

  it('adds up, and only the last instalment differs, by less than a kobo for each other', () => {
    const terms = [
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 360 }),
    ] as const;
    fc.assert(
      fc.property(...terms, (principal, rate, months) => {
        const { instalments, totalRepayment, totalInterest } = annuity(principal, rate, months);
        const [first = 0] = instalments;
        const last = instalments.at(-1) ?? 0;
        expect(instalments).toHaveLength(months);
        expect(instalments.reduce((sum, amount) => sum + amount, 0)).toBe(totalRepayment);
        expect(new Set(instalments.slice(0, -1)).size).toBeLessThanOrEqual(1);
        expect(Math.abs(last - first)).toBeLessThanOrEqual(months);
        expect(totalInterest).toBe(totalRepayment - principal);
        expect(totalInterest).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a repayment in one', () => {
  it('takes simple interest by the day', () => {
    expect(bulletRepayment(100_000 * NAIRA, RATE, 5)).toEqual({
      instalments: [10_025_342],
      totalRepayment: 10_025_342,
      totalInterest: 25_342,
    });
  });
});
