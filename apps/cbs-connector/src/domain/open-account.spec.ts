import type { Accounts } from './account';
import { SETTLEMENT_ACCOUNT } from './counter-legs';
import { openAccount } from './open-account';

const BOOKS: Accounts = {
  [SETTLEMENT_ACCOUNT]: {
    accountNo: SETTLEMENT_ACCOUNT,
    kind: 'settlement',
    status: 'ACTIVE',
    currency: 'INR',
    balance: 0,
  },
};
const order = (initialFunding: number) => ({
  accountNo: '8700001',
  entityId: 'CIF2',
  accountType: 'SAVING',
  currency: 'INR',
  initialFunding,
  cbsRef: 'CBS1',
  now: 7_000,
});

describe('a new account', () => {
  it('is active and holds its initial funding, which the settlement account owes', () => {
    const { accounts } = openAccount(BOOKS, order(800_000));
    expect(accounts.map(({ accountNo, status, balance }) => [accountNo, status, balance])).toEqual([
      ['8700001', 'ACTIVE', 800_000],
      [SETTLEMENT_ACCOUNT, 'ACTIVE', -800_000],
    ]);
  });

  it('records the funding as a posting', () => {
    expect(openAccount(BOOKS, order(800_000)).posting).toMatchObject({ kind: 'credit', amount: 800_000 });
  });

  it('is empty without funding', () => {
    const opening = openAccount(BOOKS, order(0));
    expect(opening).not.toHaveProperty('posting');
    expect(opening.accounts).toEqual([expect.objectContaining({ balance: 0, entityId: 'CIF2' })]);
  });
});
