import type { Loan } from '../../../apps/banking/src/domain/loan';
import type { Payment } from '../../../apps/banking/src/domain/payment';
import type { Entry } from '../../../apps/banking/src/domain/posting';
import type { SavingsAccount } from '../../../apps/banking/src/domain/savings-account';
import type { Transfer } from '../../../apps/banking/src/domain/transfer';
import type { Wallet } from '../../../apps/banking/src/domain/wallet';
import type { BankClient } from './bank-client';

/** Everything the bank has written down in one space; amounts in kobo. */
export interface BankBooks {
  readonly wallets: readonly Wallet[];
  readonly entries: readonly Entry[];
  readonly transfers: readonly Transfer[];
  readonly payments: readonly Payment[];
  readonly loans: readonly Loan[];
  readonly savings: readonly SavingsAccount[];
}

/** Opens the books. */
export async function readBooks(bank: BankClient): Promise<BankBooks> {
  return {
    wallets: await bank.documents('wallets'),
    entries: await bank.documents('entries'),
    transfers: await bank.documents('transfers'),
    payments: await bank.documents('payments'),
    loans: await bank.documents('loans'),
    savings: await bank.documents('savings'),
  };
}

/** What a tenant's customers own, and what has come in and gone out at the borders of the bank since it began. */
export function balanceOf(tenantId: string, books: BankBooks): { readonly owned: number; readonly cameIn: number } {
  const own = <T extends { readonly tenantId: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.tenantId === tenantId);
  const wallets = sum(own(books.wallets), ({ balance }) => balance);
  const savings = sum(own(books.savings), ({ balance }) => balance);
  const interest = sum(own(books.savings), ({ interestEarned, penaltyPaid }) => interestEarned - penaltyPaid);
  const lent = sum(own(books.loans), ({ principal, schedule }) => principal - sum(schedule, ({ paid }) => paid));
  const left = own(books.transfers).filter(
    ({ recipientWalletId, status }) => recipientWalletId === null && status === 'completed',
  );
  const paid = own(books.payments).filter(({ status }) => status === 'completed');
  const wentOut = sum(left, ({ amount, fees }) => amount + fees) + sum(paid, ({ amount, fees }) => amount + fees);
  return { owned: wallets + savings, cameIn: interest + lent - wentOut };
}

/** What the lines of a wallet's statement add up to. */
export function statementOf(walletId: string, { entries }: BankBooks): number {
  return sum(
    entries.filter((entry) => entry.walletId === walletId),
    ({ type, amount }) => (type === 'credit' ? amount : -amount),
  );
}

/** What a reference has moved on a wallet, all its lines together. */
export function movedBy(reference: string, walletId: string, books: BankBooks): number {
  return statementOf(walletId, { ...books, entries: books.entries.filter((entry) => entry.reference === reference) });
}

function sum<T>(all: readonly T[], amountOf: (one: T) => number): number {
  return all.reduce((total, one) => total + amountOf(one), 0);
}
