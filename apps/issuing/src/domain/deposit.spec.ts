import { cardFixtures, cardholderFixtures, walletFixtures } from '../issuing.fixtures';
import {
  cardDepositRecord,
  depositKey,
  requireDepositable,
  walletDepositRecord,
  withAnnounced,
  withCleared,
} from './deposit';

const [active, notActivated, , closed] = cardFixtures(0);
const cleo = cardholderFixtures(0).find(({ cardholderId }) => cardholderId === 1003)!;
const wallet = walletFixtures(0)[0]!;

describe('a deposit', () => {
  it('is on the books at once and can be spent when it has cleared', () => {
    const announced = withAnnounced(wallet, 1_000);
    expect(announced.balances).toEqual({ ledger: 501_000, available: 500_000 });
    expect(withCleared(announced, 1_000).balances).toEqual({ ledger: 501_000, available: 501_000 });
  });

  it('without an amount moves nothing', () => {
    expect(withAnnounced(wallet, undefined)).toBe(wallet);
    expect(withCleared(wallet, undefined)).toBe(wallet);
  });

  it('reaches any card of an approved cardholder that is not closed', () => {
    expect(() => requireDepositable(notActivated!, cleo)).not.toThrow();
    expect(() => requireDepositable(closed!, cleo)).toThrow(expect.objectContaining({ code: 'card_closed' }));
    expect(() => requireDepositable(closed!, { ...cleo, status: 'deleted' })).toThrow(
      expect.objectContaining({ code: 'compliance_restricted' }),
    );
  });

  it('is named by target and reference, when it has one', () => {
    const notice = { reference: 'R9', sender: {} };
    expect(depositKey({ kind: 'card', id: 1 }, notice)).not.toBe(depositKey({ kind: 'wallet', id: 1 }, notice));
    expect(depositKey({ kind: 'card', id: 1 }, { sender: {} })).toBeUndefined();
  });

  it('leaves a record that waits', () => {
    const stamp = { transId: 'TX-1', authRefNum: 'AU-1', now: 7 };
    expect(cardDepositRecord(active!, 5, stamp)).toMatchObject({
      type: 'deposit',
      status: 'authorized',
      description: 'BANK DEPOSIT',
    });
    expect(walletDepositRecord(wallet, 5, { transId: 1, now: 7 })).toMatchObject({
      type: 'bank_deposit',
      status: 'pending',
    });
  });
});
