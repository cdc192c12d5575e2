import fc from 'fast-check';
import { convert, converted } from './conversion';
import { PAIRS, quoteRate } from './fx-rate';
import { NOON, refusal, sampleWallet } from './spec-support';

const rateOf = (base: 'USD' | 'JPY', quote: 'EUR' | 'JPY' | 'USD') => quoteRate({ base, quote }, 'rate', NOON);

describe('converted', () => {
  it('minds the decimals of both currencies', () => {
    expect(converted(10_000, rateOf('USD', 'EUR'))).toBe(9_200);
    expect(converted(10_000, rateOf('USD', 'JPY'))).toBe(15_000);
    expect(converted(15_000, rateOf('JPY', 'USD'))).toBe(10_001);
  });

  it('rounds half up', () => {
    expect(converted(25, rateOf('USD', 'EUR'))).toBe(23);
    expect(converted(1, rateOf('USD', 'JPY'))).toBe(2);
  });

  it('refuses an amount of which nothing is left', () => {
    const inr = quoteRate({ base: 'INR', quote: 'USD' }, 'rate', NOON);
    expect(() => converted(41, inr)).toThrow(refusal('ERR_WALLET_BAD_REQUEST', { reason: 'AMOUNT_TOO_SMALL' }));
  });

  it('is off by half a unit at most, for every pair and amount', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), fc.integer({ min: 1_000_000, max: 100_000_000 }), (pair, amount) => {
        const decimals = (currency: string) => (currency === 'JPY' ? 0 : 2);
        const rate = quoteRate(pair, 'rate', NOON);
        const exact = amount * Number(rate.rate) * 10 ** (decimals(pair.quote) - decimals(pair.base));
        expect(Math.abs(converted(amount, rate) - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12);
      }),
    );
  });
});

describe('convert', () => {
  const source = sampleWallet({ balance: 1_000 });
  const target = sampleWallet({ id: 'other', currency: 'EUR' });
  const ids = { groupId: 'g', debitId: 'out', creditId: 'in' };

  it('takes one currency and gives the other', () => {
    const { debit, credit } = convert({ source, target }, { ...ids, amount: 1_000, rate: rateOf('USD', 'EUR') }, NOON);
    expect([debit.wallet.balance, credit.wallet.balance]).toEqual([0, 920]);
    expect(debit.transaction).toMatchObject({ type: 'fx_out', currency: 'USD', amount: 1_000, groupId: 'g' });
    expect(credit.transaction).toMatchObject({ type: 'fx_in', currency: 'EUR', amount: 920, groupId: 'g' });
  });
});
