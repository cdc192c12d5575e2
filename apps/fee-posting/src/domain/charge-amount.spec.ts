import { askedAmount, chargeAmount } from './charge-amount';
import type { FeeConfiguration } from './fee-configuration';

const CONFIGURATION: FeeConfiguration = { amount: 20_000, gstApplicable: true };
const invalid = (amount: string) =>
  expect.objectContaining({ code: 'fee.invalid.amount', message: expect.stringContaining(amount) as string }) as Error;

describe('the amount asked for', () => {
  it.each<[unknown, number | undefined]>([
    [undefined, undefined],
    [null, undefined],
    ['200.00', 20_000],
    [200.5, 20_050],
    ['0.01', 1],
  ])('%p is %p paise', (asked, paise) => {
    expect(askedAmount(asked)).toBe(paise);
  });

  it.each<[unknown, string]>([
    ['-1', '-1'],
    ['0', '0'],
    ['1.001', '1.001'],
    ['ten', 'ten'],
    ['', ''],
    [true, 'true'],
    [['5'], '["5"]'],
    [{ value: 5 }, '{"value":5}'],
  ])('%p is refused', (asked, shown) => {
    expect(() => askedAmount(asked)).toThrow(invalid(shown));
  });
});

describe('the amount charged', () => {
  it('is the configured one when none is asked for', () => {
    expect(chargeAmount(undefined, CONFIGURATION)).toBe(20_000);
  });

  it('is the asked one', () => {
    expect(chargeAmount(5_000, CONFIGURATION)).toBe(5_000);
  });

  it('reaches ten times the configured one when no maximum is set', () => {
    expect(chargeAmount(200_000, CONFIGURATION)).toBe(200_000);
    expect(() => chargeAmount(200_001, CONFIGURATION)).toThrow(invalid('2000.01'));
  });

  it('stays between the configured minimum and maximum', () => {
    const bounded = { ...CONFIGURATION, minAmount: 15_000, maxAmount: 30_000 };
    expect([15_000, 30_000].map((asked) => chargeAmount(asked, bounded))).toEqual([15_000, 30_000]);
    for (const asked of [14_999, 30_001])
      expect(() => chargeAmount(asked, bounded)).toThrow(invalid('it must be from 150.00 to 300.00 rupees'));
  });

  it('is refused by its field, with what it was compared with', () => {
    expect(() => chargeAmount(200_001, CONFIGURATION)).toThrow(
      expect.objectContaining({
        fields: [{ field: 'amount', message: expect.stringMatching(/^amount must be /) }],
        compared: expect.stringContaining('2000.01'),
      }),
    );
  });
});
