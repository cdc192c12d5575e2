import type { Escrow } from '../../../apps/wallet/src/domain/escrow';
import type { Transaction } from '../../../apps/wallet/src/domain/transaction';
import type { Wallet } from '../../../apps/wallet/src/domain/wallet';
import type { TestSpace } from '../../support/test-space';

/** All documents about money, as they are stored. */
export interface MoneyBooks {
  readonly wallets: readonly Wallet[];
  readonly transactions: readonly Transaction[];
  readonly escrows: readonly Escrow[];
}

/** An amount that entered (or left, when negative) the wallets of a tenant from outside. */
export interface Flow {
  readonly currency: string;
  readonly amount: number;
}

/** Reads the books past the service. */
export async function readBooks(space: TestSpace): Promise<MoneyBooks> {
  const read = async <D>(collection: string): Promise<readonly D[]> => {
    const { items } = await space.ask<{ items: readonly D[] }>('GET', `/state/wallet/${collection}`);
    return items;
  };
  const [wallets, transactions, escrows] = await Promise.all([
    read<Wallet>('wallets'),
    read<Transaction>('transactions'),
    read<Escrow>('escrows'),
  ]);
  return { wallets, transactions, escrows };
}

/** Money of all wallets by tenant and currency, escrowed money included. */
export function totals({ wallets }: MoneyBooks): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { tenantId, currency, balance, escrowed } of wallets) {
    const key = `${tenantId} ${currency}`;
    sums[key] = (sums[key] ?? 0) + balance + escrowed;
  }
  return sums;
}

/** Totals after flows into a tenant. */
export function withFlows(sums: Readonly<Record<string, number>>, tenantId: string, flows: readonly Flow[]) {
  const after: Record<string, number> = { ...sums };
  for (const { currency, amount } of flows) {
    const key = `${tenantId} ${currency}`;
    after[key] = (after[key] ?? 0) + amount;
  }
  return after;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((whole, amount) => whole + amount, 0);

/** Expects every wallet to be what its transactions and escrows say, and never to have spent more than it may. */
export function expectBalancedBooks({ wallets, transactions, escrows }: MoneyBooks): void {
  for (const wallet of filled(wallets)) {
    const own = transactions.filter(({ walletId }) => walletId === wallet.id);
    const posted = own.filter(({ completedAt }) => completedAt !== null).filter(movesBalance);
    const open = escrows.filter(({ payerWalletId, status }) => payerWalletId === wallet.id && isOpen(status));
    const { balance, held, escrowed, creditLimit, billingMode } = wallet;
    expect({ id: wallet.id, balance, held, escrowed }).toEqual({
      id: wallet.id,
      balance: sum(posted.map(({ direction, amount }) => (direction === 'in' ? amount : -amount))),
      held: sum(own.filter(({ status }) => status === 'pending').map(({ amount }) => amount)),
      escrowed: sum(open.map(({ amount }) => amount)),
    });
    expect(balance - held).toBeGreaterThanOrEqual(billingMode === 'postpaid' ? -creditLimit : 0);
    expect(Math.min(held, escrowed, wallet.credits)).toBeGreaterThanOrEqual(0);
  }
}

/** Expects each changed wallet to have counted its changes, at most `changes` of them, and unchanged ones none. */
export function expectVersions(before: MoneyBooks, after: MoneyBooks, changes: number): void {
  for (const wallet of filled(after.wallets)) {
    const earlier = before.wallets.find(({ id }) => id === wallet.id);
    const steps = wallet.version - (earlier?.version ?? wallet.version);
    expect(steps).toBeGreaterThanOrEqual(0);
    expect(steps).toBeLessThanOrEqual(changes);
    if (steps === 0 && earlier !== undefined) expect(wallet).toEqual(earlier);
  }
}

/** A credit purchase by a payment method is recorded on the wallet but does not touch its balance. */
function movesBalance({ type, paymentMethodId }: Transaction): boolean {
  return type !== 'credit_purchase' || paymentMethodId === null;
}

function isOpen(status: string): boolean {
  return status === 'funded' || status === 'disputed';
}
