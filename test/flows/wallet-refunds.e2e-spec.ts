import { TestSpace } from '../support/test-space';
import { fixture, refusalOf, WalletClient, type Data } from './wallet/wallet-client';

const [W1, W2] = [1, 2].map((n) => fixture('wallet', n));

async function begin(): Promise<{ admin: WalletClient; balance: (walletId?: string) => Promise<unknown> }> {
  const admin = await WalletClient.as(await TestSpace.make(), 'admin');
  return { admin, balance: async (id = W1) => (await admin.read(`/wallets/${id}/balance`))['balance'] };
}

describe('a refund', () => {
  it('of a debit may come in parts, which are listed', async () => {
    const { admin, balance } = await begin();
    const path = `/transactions/${fixture('transaction', 2)}`;
    await admin.make(`${path}/refund`, { amount: 1_000, reason: 'one broken', reference: 'r1' });
    await admin.make(`${path}/refund`);
    expect(await balance()).toBe(105_000);
    expect(await admin.read(`${path}/refunds`)).toMatchObject({
      originalAmount: 5_000,
      refundedAmount: 5_000,
      refundableAmount: 0,
      refunds: [{ amount: 4_000 }, { amount: 1_000, description: 'one broken', reference: 'r1' }],
    });
    expect(refusalOf(await admin.post(`${path}/refund`, { amount: 9_999 }))).toMatchObject({
      code: 'ERR_WALLET_TRANSACTION_ALREADY_REFUNDED',
    });
  });

  it('of a transfer takes the money back from the receiver', async () => {
    const { admin, balance } = await begin();
    const { debit } = await admin.make(`/wallets/${W1}/transfer`, { toWalletId: W2, amount: 300 });
    const id = String((debit as Data)['id']);
    const refund = await admin.make(`/transactions/${id}/refund`, { amount: 100 });
    expect(refund).toMatchObject({ type: 'refund', direction: 'in', walletId: W1, relatedId: id });
    expect([await balance(W1), await balance(W2)]).toEqual([99_800, 50_200]);
    expect(await admin.read(`/transactions/${id}/refunds`)).toMatchObject({ refunds: [{ id: refund['id'] }] });
    await admin.make(`/wallets/${W2}/freeze`, { reason: 'x' });
    expect(refusalOf(await admin.post(`/transactions/${id}/refund`)).code).toBe('ERR_WALLET_FROZEN');
  });

  it('of a top-up leaves the wallet, when the money is still there', async () => {
    const { admin, balance } = await begin();
    const topUp = `/transactions/${fixture('transaction', 1)}/refund`;
    const refund = await admin.make(topUp, { amount: 99_000 });
    expect(refund).toMatchObject({ direction: 'out', paymentMethodId: fixture('method', 1) });
    expect(await balance()).toBe(1_000);
    expect(refusalOf(await admin.post(topUp, { amount: 1 })).code).toBe('ERR_WALLET_INSUFFICIENT_BALANCE');
  });

  it.each([
    ['a pending debit', 5],
    ['a cancelled debit', 6],
    ['an escrow', 7],
    ['a credit', 13],
  ])('of %s is none', async (_what, n) => {
    const { admin } = await begin();
    const answer = await admin.post(`/transactions/${fixture('transaction', n)}/refund`);
    expect(refusalOf(answer)).toMatchObject({ code: 'ERR_WALLET_CONFLICT', reason: 'NOT_REFUNDABLE' });
  });
});

describe('a hold', () => {
  const path = `/transactions/${fixture('transaction', 5)}`;

  it('is captured in part, and the rest is free', async () => {
    const { admin } = await begin();
    expect(refusalOf(await admin.post(`${path}/complete`, { amount: 1_001 })).reason).toBe('AMOUNT_ABOVE_HOLD');
    expect(await admin.make(`${path}/complete`, { amount: 400 })).toMatchObject({
      status: 'completed',
      amount: 400,
      refundableAmount: 400,
    });
    expect(await admin.read(`/wallets/${W1}`)).toMatchObject({ balance: 99_600, held: 0, available: 99_600 });
  });

  it('can be given up on a frozen wallet, but not captured', async () => {
    const { admin } = await begin();
    await admin.make(`/wallets/${W1}/freeze`, { reason: 'x' });
    expect(refusalOf(await admin.post(`${path}/complete`)).code).toBe('ERR_WALLET_FROZEN');
    expect(await admin.make(`${path}/cancel`, { reason: 'too late' })).toMatchObject({ status: 'cancelled' });
    expect(await admin.read(`/wallets/${W1}`)).toMatchObject({ held: 0, available: 100_000 });
  });
});
