import { availableOf } from './domain/wallet';
import { TENANTS, USERS, walletFixtures, walletId } from './wallet.fixtures';

const START = Date.UTC(2026, 1, 21, 10);
const { wallets, transactions, escrows, paymentMethods, splitPayments, creditEntries } = walletFixtures(START);
const sum = (amounts: readonly number[]) => amounts.reduce((whole, amount) => whole + amount, 0);

describe('walletFixtures', () => {
  it.each(wallets.map((wallet) => [wallet.id, wallet] as const))('adds up the balance of %s', (id, wallet) => {
    const posted = transactions.filter((each) => each.walletId === id && each.completedAt !== null);
    const moved = sum(posted.map((each) => (each.direction === 'in' ? each.amount : -each.amount)));
    expect(wallet.balance).toBe(moved);
    expect(posted.at(-1)?.balanceAfter ?? 0).toBe(wallet.balance);
  });

  it.each(wallets.map((wallet) => [wallet.id, wallet] as const))('adds up what %s has set apart', (id, wallet) => {
    const pending = transactions.filter((each) => each.walletId === id && each.status === 'pending');
    const open = escrows.filter(
      (each) => each.payerWalletId === id && (each.status === 'funded' || each.status === 'disputed'),
    );
    expect(wallet.held).toBe(sum(pending.map((each) => each.amount)));
    expect(wallet.escrowed).toBe(sum(open.map((each) => each.amount)));
    expect(wallet.credits).toBe(sum(creditEntries.filter((each) => each.walletId === id).map((each) => each.credits)));
    expect(availableOf(wallet)).toBeGreaterThanOrEqual(0);
  });

  it('numbers everything as the contract does', () => {
    expect(wallets).toHaveLength(10);
    expect(walletId(10)).toBe('00000000-0000-4000-8000-000000000110');
    expect(transactions.map((each) => each.id.slice(-3))).toEqual(
      Array.from({ length: 16 }, (_, index) => String(301 + index)),
    );
    expect(paymentMethods.map((each) => each.id.slice(-3))).toEqual(['201', '202', '203']);
    expect(escrows.map((each) => each.id.slice(-3))).toEqual(['401', '402', '403', '404', '405']);
    expect(splitPayments.map((each) => each.id.slice(-3))).toEqual(['501']);
  });

  it('counts its times from the start', () => {
    const later = walletFixtures(START + 5);
    expect(later.wallets.map((wallet) => wallet.createdAt)).toEqual(wallets.map((wallet) => wallet.createdAt + 5));
    expect(later.wallets[4]!.suspendedUntil).toBe(START + 5 + 3_600_000);
  });

  it('knows the users of both tenants and an operator of none', () => {
    expect(TENANTS).toHaveLength(2);
    expect(USERS.filter((user) => user.tenantId === null).map((user) => user.email)).toEqual(['platform@wallet.test']);
  });
});
