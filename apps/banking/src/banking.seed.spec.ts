import { toMajor } from '@sadpath/money';
import { NOON } from '../test/sample-bank';
import { bankingFixtures } from './banking.fixtures';
import { outstandingOf, type Loan } from './domain/loan';
import type { SavingsAccount } from './domain/savings-account';
import type { Wallet } from './domain/wallet';
import { bankingSeed } from './banking.seed';

function docs(collection: string): readonly object[] {
  return bankingSeed(NOON).find((entry) => entry.collection.name === collection)?.docs ?? [];
}

describe('the seed of the bank', () => {
  it('gives every wallet the tenant of its owner', () => {
    const wallets = docs('wallets') as readonly Wallet[];
    expect(wallets).toHaveLength(14);
    expect(wallets.find(({ walletNumber }) => walletNumber === '0000000012')).toMatchObject({
      balance: 50_000_000,
      createdAt: NOON,
    });
    expect(wallets.find(({ walletNumber }) => walletNumber === '0000000021')?.tenantId).toBe(
      bankingFixtures.tenants[1]?.id,
    );
  });

  it('has the running loan of the borrower', () => {
    const [loan] = docs('loans') as readonly Loan[];
    expect(loan?.schedule.map(({ amount }) => toMajor(amount, 2))).toEqual([34_366.35, 34_366.35, 34_366.36]);
    expect(loan && outstandingOf(loan)).toBe(10_309_906);
    expect(docs('applications')[0]).toMatchObject({ status: 'disbursed', loanId: loan?.id });
  });

  it('has locked and flexible savings of the test user', () => {
    const savings = docs('savings') as readonly SavingsAccount[];
    expect(savings.map(({ terms, balance }) => [terms.productType, balance])).toEqual([
      ['locked', 10_000_000],
      ['flexible', 5_000_000],
    ]);
  });

  it('is users and wallets alone where no fixtures are wanted', () => {
    expect(bankingSeed(NOON, 'none').map(({ collection }) => collection.name)).toEqual(['tenants', 'users', 'wallets']);
  });
});
