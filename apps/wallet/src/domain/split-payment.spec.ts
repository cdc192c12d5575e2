import fc from 'fast-check';
import { NOON, refusal, sampleWallet } from './spec-support';
import { cancelSplit, executeSplit, planSplit, requireWholeSplit } from './split-payment';

const source = sampleWallet({ balance: 1_000 });
const receivers = [sampleWallet({ id: 'a' }), sampleWallet({ id: 'b' })];
const parts = [
  { walletId: 'a', amount: 600, description: 'rent' },
  { walletId: 'b', amount: 400 },
];
const plan = planSplit({ id: 's', source, totalAmount: 1_000, splits: parts }, NOON);
const ids = { outId: 'out', inIds: ['in-a', 'in-b'] };

describe('requireWholeSplit', () => {
  it('names the difference', () => {
    const details = { totalAmount: 1_000, splitSum: 999, difference: 1 };
    expect(() => requireWholeSplit(1_000, [{ amount: 333 }, { amount: 666 }])).toThrow(
      refusal('ERR_WALLET_SPLIT_AMOUNT_MISMATCH', details),
    );
  });
});

describe('planSplit', () => {
  it('moves nothing', () => {
    expect(plan).toMatchObject({ status: 'pending', completedAt: null });
    expect(plan.splits.map((part) => part.transactionId)).toEqual([null, null]);
  });
});

describe('executeSplit', () => {
  it('pays every part at once', () => {
    const { split, wallets, transactions } = executeSplit({ split: plan, source, receivers }, ids, NOON);
    expect(split).toMatchObject({ status: 'completed', completedAt: NOON });
    expect(split.splits.map((part) => part.transactionId)).toEqual(['in-a', 'in-b']);
    expect(wallets.map((wallet) => wallet.balance)).toEqual([0, 600, 400]);
    expect(transactions.map((each) => [each.type, each.groupId])).toEqual([
      ['split_out', 's'],
      ['split_in', 's'],
      ['split_in', 's'],
    ]);
  });

  it('needs the funds for the total', () => {
    const poor = sampleWallet({ balance: 999 });
    expect(() => executeSplit({ split: plan, source: poor, receivers }, ids, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE', { shortfall: 1 }),
    );
  });

  it('happens once', () => {
    const { split } = executeSplit({ split: plan, source, receivers }, ids, NOON);
    expect(() => executeSplit({ split, source, receivers }, ids, NOON)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'INVALID_STATE', status: 'completed' }),
    );
  });

  it('neither makes nor loses money, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const totalAmount = amounts.reduce((sum, amount) => sum + amount, 0);
        const wallets = amounts.map((_, index) => sampleWallet({ id: `w${index}` }));
        const splits = amounts.map((amount, index) => ({ walletId: `w${index}`, amount }));
        const split = planSplit({ id: 's', source, totalAmount, splits }, NOON);
        const inIds = amounts.map((_, index) => `in${index}`);
        const after = executeSplit({ split, source, receivers: wallets }, { outId: 'o', inIds }, NOON).wallets;
        expect(after.reduce((sum, wallet) => sum + wallet.balance, 0)).toBe(source.balance);
      }),
    );
  });
});

describe('cancelSplit', () => {
  it('gives up a pending split, once', () => {
    const cancelled = cancelSplit(plan);
    expect(cancelled.status).toBe('cancelled');
    expect(() => cancelSplit(cancelled)).toThrow(refusal('ERR_WALLET_CONFLICT', { status: 'cancelled' }));
  });
});
