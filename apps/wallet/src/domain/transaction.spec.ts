import fc from 'fast-check';
import { NOON, refusal, sampleWallet } from './spec-support';
import { post, postIn, postOut } from './transaction';
import { availableOf } from './wallet';

describe('postIn', () => {
  it('adds to the balance and records it', () => {
    const { wallet, transaction } = postIn(sampleWallet({ balance: 5 }), { id: 't', type: 'credit', amount: 10 }, NOON);
    expect(wallet).toMatchObject({ balance: 15, version: 2 });
    expect(transaction).toMatchObject({ direction: 'in', status: 'completed', balanceAfter: 15, completedAt: NOON });
  });
});

describe('postOut', () => {
  it('takes all that is available', () => {
    const { wallet } = postOut(sampleWallet({ balance: 10, held: 4 }), { id: 't', type: 'debit', amount: 6 }, NOON);
    expect(wallet).toMatchObject({ balance: 4, held: 4 });
  });

  it('refuses one more', () => {
    const wallet = sampleWallet({ balance: 10, held: 4 });
    expect(() => postOut(wallet, { id: 't', type: 'debit', amount: 7 }, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE'),
    );
  });

  it('takes a post-paid wallet down to its limit', () => {
    const wallet = sampleWallet({ billingMode: 'postpaid', creditLimit: 10 });
    expect(postOut(wallet, { id: 't', type: 'debit', amount: 10 }, NOON).wallet.balance).toBe(-10);
  });
});

describe('post', () => {
  const amounts = fc.integer({ min: 1, max: 100_000_000 });

  it('never makes available less than nothing, whatever the sequence', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('in', 'out', 'hold'), amounts), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.nat(1_000_000), (sequence, creditLimit) => {
        let wallet = sampleWallet({ billingMode: 'postpaid', creditLimit });
        for (const [kind, amount] of filled(sequence)) {
          const deltas = { in: { balance: amount }, out: { balance: -amount }, hold: { held: amount } }[kind];
          try {
            wallet = post(wallet, { id: 't', type: 'debit', direction: 'out', amount, deltas }, NOON).wallet;
          } catch (error) {
            expect(error).toEqual(refusal('ERR_WALLET_CREDIT_LIMIT_EXCEEDED'));
          }
          expect(availableOf(wallet)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
