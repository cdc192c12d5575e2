import { TestSpace } from '../support/test-space';
import { fixture, WalletClient, type Data } from './wallet/wallet-client';

const [W1, W2, W7, W8] = [1, 2, 7, 8].map((n) => fixture('wallet', n));

describe('the happy path of contract wallet §3.10', () => {
  it('takes a new wallet from opening to closing', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'user');
    const admin = await WalletClient.as(space, 'admin');
    const balance = async (): Promise<unknown> => (await user.read(`${path}/balance`))['balance'];

    const wallet = await user.make('/wallets', { currency: 'GBP' });
    expect(wallet).toMatchObject({ status: 'active', balance: 0, version: 1 });
    const path = `/wallets/${String(wallet['id'])}`;

    const card = { type: 'card', token: 'tok_visa_4242', holderName: 'A. Buyer', expMonth: 12, expYear: 2030 };
    const method = await user.make(`${path}/payment-methods`, card);
    expect(method).toMatchObject({ status: 'pending', last4: '4242', brand: 'visa', isDefault: true });
    expect(method).not.toHaveProperty('token');
    const methodPath = `${path}/payment-methods/${String(method['id'])}`;
    expect(await user.make(`${methodPath}/verify`, { code: '123456' })).toMatchObject({ status: 'active' });

    await user.make(`${path}/topup`, { amount: 10_000, paymentMethodId: method['id'] });
    expect(await balance()).toBe(10_000);
    const debit = await user.make(`${path}/debit`, { amount: 2_500 });
    expect(debit).toMatchObject({ type: 'debit', status: 'completed', balanceAfter: 7_500 });
    const refund = await user.make(`/transactions/${String(debit['id'])}/refund`, { amount: 500 });
    expect(refund).toMatchObject({ type: 'refund', direction: 'in', relatedId: debit['id'], balanceAfter: 8_000 });
    expect(await user.read(`/transactions/${String(debit['id'])}`)).toMatchObject({
      status: 'partially_refunded',
      refundedAmount: 500,
      refundableAmount: 2_000,
    });

    const status = async (operation: string, body?: object): Promise<unknown> =>
      (await admin.make(`${path}/${operation}`, body))['status'];
    expect(await status('freeze', { reason: 'review' })).toBe('frozen');
    expect(await status('unfreeze')).toBe('active');
    expect(await status('suspend', { reason: 'review' })).toBe('suspended');
    expect(await status('unsuspend')).toBe('active');
    await admin.make(`${path}/debit`, { amount: 8_000 });
    expect(await status('close')).toBe('closed');
    expect(await user.read(methodPath)).toMatchObject({ status: 'inactive' });
  });

  it('moves the money of the fixtures about', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'user');
    const admin = await WalletClient.as(space, 'admin');

    const { debit, credit } = await user.make(`/wallets/${W1}/transfer`, { toWalletId: W2, amount: 1_000 });
    expect(debit).toMatchObject({ type: 'transfer_out', balanceAfter: 99_000, relatedId: W2 });
    expect(credit).toMatchObject({ type: 'transfer_in', balanceAfter: 51_000, relatedId: W1 });

    const parties = { payerWalletId: W1, payeeWalletId: W2, amount: 500 };
    const released = await escrowOf(user, parties);
    expect(await user.make(`${released}/fund`)).toMatchObject({ status: 'funded' });
    expect(await user.make(`${released}/release`)).toMatchObject({ status: 'released' });
    const disputed = await escrowOf(user, parties);
    await user.make(`${disputed}/fund`);
    expect(await user.make(`${disputed}/dispute`, { reason: 'late' })).toMatchObject({ status: 'disputed' });
    const decision = { outcome: 'refund_to_payer', note: 'no goods' };
    expect(await admin.make(`${disputed}/resolve`, decision)).toMatchObject({
      status: 'refunded',
      dispute: { reason: 'late', resolution: 'refund_to_payer' },
    });

    const splits = [
      { walletId: W2, amount: 600 },
      { walletId: W8, amount: 400 },
    ];
    const split = await user.make('/split-payments', { sourceWalletId: W1, totalAmount: 1_000, splits });
    expect(split).toMatchObject({ status: 'completed', currency: 'USD' });

    expect(await user.read('/fx-rates/USD/EUR')).toMatchObject({ rate: '0.920000', provider: 'sandbox-fx' });
    const conversion = await user.make(`/wallets/${W1}/convert`, { toWalletId: W7, amount: 10_000 });
    expect(conversion).toMatchObject({ debit: { amount: 10_000 }, credit: { amount: 9_200, currency: 'EUR' } });

    const bought = await user.make(`/wallets/${W1}/credits/purchase`, { packId: 'pack_100' });
    expect(bought).toMatchObject({ entry: { kind: 'purchase', balanceAfter: 200 }, transaction: { amount: 1_000 } });
    expect(await user.make(`/wallets/${W1}/credits/consume`, { operation: 'zar_ensemble' })).toMatchObject({
      entry: { kind: 'consume', credits: 60 },
      credits: 140,
    });

    expect(await user.read(`/wallets/${W1}`)).toMatchObject({ balance: 86_500, escrowed: 6_000, held: 1_000 });
    expect(await admin.read(`/wallets/${W2}`)).toMatchObject({ balance: 52_100 });
    expect(await admin.read(`/wallets/${W8}`)).toMatchObject({ balance: 400 });
    expect(await user.read(`/wallets/${W7}`)).toMatchObject({ balance: 9_200 });
  });
});

async function escrowOf(client: WalletClient, parties: Data): Promise<string> {
  const escrow = await client.make('/escrows', parties);
  expect(escrow).toMatchObject({ status: 'created', currency: 'USD' });
  return `/escrows/${String(escrow['id'])}`;
}
