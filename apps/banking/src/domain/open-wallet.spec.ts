import { NOON, refusalOf, testuser, walletWith } from '../../test/sample-bank';
import { openWallet } from './open-wallet';

const birth = { id: 'w-9', walletNumber: '0001000001', now: NOON };

describe('opening a wallet', () => {
  it('gives an empty active wallet that is not primary', () => {
    const wallet = openWallet(
      { walletType: 'main', currency: 'USD' },
      { user: testuser, wallets: [walletWith()] },
      birth,
    );
    expect(wallet).toMatchObject({ balance: 0, state: 'active', isPrimary: false });
  });

  it('refuses a second one of the same type and currency', () => {
    const again = { walletType: 'main', currency: 'NGN' } as const;
    expect(refusalOf(() => openWallet(again, { user: testuser, wallets: [walletWith()] }, birth))).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      details: [{ existingId: walletWith().id }],
    });
  });
});
