import fc from 'fast-check';
import { placeHold } from './hold';
import { refundableOf, refundDebit, refundTopUp, refundTransfer, requireRefundable } from './refund';
import { NOON, refusal, sampleWallet } from './spec-support';
import { postIn, postOut } from './transaction';
import { transfer } from './transfer';

const rich = sampleWallet({ balance: 1_000 });
const debit = postOut(rich, { id: 'd', type: 'debit', amount: 100 }, NOON);
const order = (amount: number) => ({ id: 'r', amount });

describe('requireRefundable', () => {
  it('is all that is left by default', () => {
    expect(requireRefundable(debit.transaction)).toBe(100);
    expect(requireRefundable({ ...debit.transaction, refundedAmount: 30, status: 'partially_refunded' })).toBe(70);
  });

  it('refuses more than is left', () => {
    const details = { originalAmount: 100, refundedAmount: 0, refundableAmount: 100, requested: 101 };
    expect(() => requireRefundable(debit.transaction, 101)).toThrow(
      refusal('ERR_WALLET_REFUND_AMOUNT_EXCEEDED', details),
    );
  });

  it('says that nothing is left before it looks at the amount', () => {
    const spent = { ...debit.transaction, refundedAmount: 100, status: 'refunded' } as const;
    expect(() => requireRefundable(spent, 500)).toThrow(refusal('ERR_WALLET_TRANSACTION_ALREADY_REFUNDED'));
  });

  it('refuses types that cannot be refunded', () => {
    const { transaction } = postIn(rich, { id: 'c', type: 'credit', amount: 1 }, NOON);
    expect(() => requireRefundable(transaction)).toThrow(refusal('ERR_WALLET_CONFLICT', { reason: 'NOT_REFUNDABLE' }));
  });

  it('refuses a debit that has not been captured', () => {
    const { transaction } = placeHold(rich, { id: 'h', type: 'debit', amount: 1 }, NOON);
    const details = { reason: 'NOT_REFUNDABLE', status: 'pending' };
    expect(() => requireRefundable(transaction)).toThrow(refusal('ERR_WALLET_CONFLICT', details));
    expect(refundableOf(transaction)).toBe(0);
  });
});

describe('refundDebit', () => {
  it('gives a part back and keeps the rest refundable', () => {
    const { wallet, transaction, original } = refundDebit(debit.wallet, debit.transaction, order(30), NOON);
    expect(wallet.balance).toBe(930);
    expect(transaction).toMatchObject({ type: 'refund', direction: 'in', relatedId: 'd', amount: 30 });
    expect(original).toMatchObject({ status: 'partially_refunded', refundedAmount: 30 });
    expect(refundableOf(original)).toBe(70);
  });

  it('never gives back more than was taken, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (parts) => {
        let { wallet, transaction: original } = debit;
        for (const part of filled(parts)) {
          const left = refundableOf(original);
          if (part > left) break;
          ({ wallet, original } = refundDebit(wallet, original, order(requireRefundable(original, part)), NOON));
          expect(wallet.balance).toBe(900 + original.refundedAmount);
          expect(original.status).toBe(original.refundedAmount === 100 ? 'refunded' : 'partially_refunded');
        }
      }),
    );
  });
});

describe('refundTopUp', () => {
  const topUp = postIn(sampleWallet(), { id: 't', type: 'topup', amount: 100, paymentMethodId: 'pm' }, NOON);

  it('takes the money out again, to the payment method', () => {
    const { wallet, transaction } = refundTopUp(topUp.wallet, topUp.transaction, order(100), NOON);
    expect(wallet.balance).toBe(0);
    expect(transaction).toMatchObject({ direction: 'out', paymentMethodId: 'pm' });
  });

  it('needs the funds', () => {
    const spent = postOut(topUp.wallet, { id: 'd', type: 'debit', amount: 1 }, NOON).wallet;
    expect(() => refundTopUp(spent, topUp.transaction, order(100), NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE', { shortfall: 1 }),
    );
  });
});

describe('refundTransfer', () => {
  const other = sampleWallet({ id: 'other' });
  const legs = { groupId: 'g', debitId: 'out', creditId: 'in', amount: 40 };
  const { debit: sent, credit: got } = transfer({ source: rich, target: other }, legs, NOON);
  const ids = { groupId: 'g2', counterId: 'r2' };
  const parties = { sender: sent.wallet, receiver: got.wallet, original: sent.transaction };

  it('takes the money from the receiver', () => {
    const { wallet, counter, transaction } = refundTransfer(parties, { ...order(15), ...ids }, NOON);
    expect([wallet.balance, counter.wallet.balance]).toEqual([975, 25]);
    expect(transaction).toMatchObject({ direction: 'in', walletId: 'wallet', groupId: 'g2', relatedId: 'out' });
    expect(counter.transaction).toMatchObject({ direction: 'out', walletId: 'other', groupId: 'g2' });
  });

  it('fails when the receiver has spent it', () => {
    const receiver = postOut(got.wallet, { id: 'd', type: 'debit', amount: 40 }, NOON).wallet;
    expect(() => refundTransfer({ ...parties, receiver }, { ...order(1), ...ids }, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE'),
    );
  });
});
