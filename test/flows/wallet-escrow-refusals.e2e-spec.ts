import { TestSpace } from '../support/test-space';
import { fixture, refusalOf, WalletClient } from './wallet/wallet-client';

const [W1, W2] = [1, 2].map((n) => fixture('wallet', n));
const [E1, E2, E3] = [1, 2, 3].map((n) => fixture('escrow', n));
const S1 = fixture('split', 1);

/** An admin in a space where wallets have been frozen. */
async function withFrozen(...walletIds: string[]): Promise<WalletClient> {
  const admin = await WalletClient.as(await TestSpace.make(), 'admin');
  for (const id of walletIds) await admin.make(`/wallets/${id}/freeze`, { reason: 'review' });
  return admin;
}

describe('money of an escrow reaches usable wallets only (contract wallet §3.5)', () => {
  it.each([
    ['a refund into a frozen payer', W1!, `/escrows/${E2}/refund`, {}],
    ['a release to a frozen payee', W2!, `/escrows/${E2}/release`, undefined],
    ['funding by a frozen payer', W1!, `/escrows/${E1}/fund`, undefined],
    ['a decision for a frozen payer', W1!, `/escrows/${E3}/resolve`, { outcome: 'refund_to_payer' }],
    ['a decision for a frozen payee', W2!, `/escrows/${E3}/resolve`, { outcome: 'release_to_payee' }],
  ])('%s is refused and moves nothing', async (_what, walletId, path, body) => {
    const admin = await withFrozen(walletId);
    const before = [await admin.read(`/wallets/${W1}`), await admin.read(`/wallets/${W2}`)];
    expect(refusalOf(await admin.post(path, body))).toMatchObject({ status: 403, code: 'ERR_WALLET_FROZEN' });
    expect([await admin.read(`/wallets/${W1}`), await admin.read(`/wallets/${W2}`)]).toEqual(before);
  });

  it('does not look at the wallet that gets nothing', async () => {
    const admin = await withFrozen(W1!);
    expect(await admin.make(`/escrows/${E2}/release`)).toMatchObject({ status: 'released' });
  });
});

describe('a split payment is executed once (contract wallet §2.9, step 12)', () => {
  it('and says so before it looks at the wallets', async () => {
    const admin = await withFrozen();
    expect(await admin.make(`/split-payments/${S1}/execute`)).toMatchObject({ status: 'completed' });
    const paid = await admin.read(`/wallets/${W1}`);
    for (const isFrozen of [false, true]) {
      if (isFrozen) await admin.make(`/wallets/${W1}/freeze`, { reason: 'review' });
      const again = await admin.post(`/split-payments/${S1}/execute`);
      expect(again.body).toMatchObject({
        code: 'ERR_WALLET_CONFLICT',
        details: { reason: 'INVALID_STATE', status: 'completed' },
      });
    }
    expect(await admin.read(`/wallets/${W1}/balance`)).toMatchObject({ balance: paid['balance'] });
  });

  it('or cancelled', async () => {
    const admin = await withFrozen();
    await admin.make(`/split-payments/${S1}/cancel`);
    for (const move of ['execute', 'cancel']) {
      expect((await admin.post(`/split-payments/${S1}/${move}`)).body).toMatchObject({
        code: 'ERR_WALLET_CONFLICT',
        details: { reason: 'INVALID_STATE', status: 'cancelled' },
      });
    }
  });
});
