import type { Account, AccountStatus } from './account';
import { withStatus } from './account-status';

const account = (status: AccountStatus): Account => ({
  accountNo: 'A',
  kind: 'customer',
  currency: 'INR',
  balance: 5,
  status,
});

describe('an account', () => {
  it.each<[AccountStatus, AccountStatus]>([
    ['ACTIVE', 'FROZEN'],
    ['ACTIVE', 'DORMANT'],
    ['ACTIVE', 'CLOSED'],
    ['FROZEN', 'ACTIVE'],
    ['FROZEN', 'CLOSED'],
    ['DORMANT', 'ACTIVE'],
    ['DORMANT', 'CLOSED'],
  ])('goes from %s to %s', (from, to) => {
    expect(withStatus(account(from), to)).toEqual(account(to));
  });

  it.each<[AccountStatus, AccountStatus]>([
    ['FROZEN', 'DORMANT'],
    ['DORMANT', 'FROZEN'],
    ['CLOSED', 'ACTIVE'],
    ['CLOSED', 'FROZEN'],
    ['CLOSED', 'DORMANT'],
  ])('does not go from %s to %s', (from, to) => {
    expect(withStatus(account(from), to)).toBeUndefined();
  });

  it('stays as it is when it already has the status', () => {
    const closed = account('CLOSED');
    expect(withStatus(closed, 'CLOSED')).toBe(closed);
  });
});
