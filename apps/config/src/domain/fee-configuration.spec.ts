import fc from 'fast-check';
import { configureFee, feeProblems } from './fee-configuration';

const amount = fc.integer({ min: 1, max: 1_000_000_000 });

describe('configureFee', () => {
  it('allows up to ten times the amount unless told otherwise', () => {
    fc.assert(
      fc.property(amount, (paise) => {
        expect(configureFee({ amount: paise })).toEqual({ amount: paise, maxAmount: paise * 10, gstApplicable: true });
      }),
    );
  });

  it('keeps apart a GST rate that is absent and one that is unset on purpose', () => {
    expect(configureFee({ amount: 100, gstRate: null }).gstRate).toBeNull();
    expect('gstRate' in configureFee({ amount: 100 })).toBe(false);
  });
});

describe('feeProblems', () => {
  it('finds none while the amount lies between its bounds', () => {
    expect(feeProblems(configureFee({ amount: 100, minAmount: 100, maxAmount: 100 }))).toEqual([]);
  });

  it('finds an amount of nothing', () => {
    expect(feeProblems(configureFee({ amount: 0 }))).toEqual([
      { field: 'amount', message: 'amount must be at least 0.01 rupees' },
    ]);
  });

  it('finds a lower bound above the amount', () => {
    expect(feeProblems(configureFee({ amount: 100, minAmount: 101 }))).toEqual([
      { field: 'minAmount', message: 'minAmount must be at most amount, 1.00 rupees' },
    ]);
  });

  it('finds an upper bound below the amount', () => {
    expect(feeProblems(configureFee({ amount: 100, maxAmount: 99 }))).toEqual([
      { field: 'maxAmount', message: 'maxAmount must be at least amount, 1.00 rupees' },
    ]);
  });
});
