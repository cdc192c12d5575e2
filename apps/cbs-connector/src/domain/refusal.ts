import type { Minor } from '@sadpath/money';
import type { Account } from './account';
import type { CrDr } from './posting';

/** Codes by which an account refuses a leg. */
export type Refusal = 'cbs.account.frozen' | 'cbs.debit.failed' | 'cbs.credit.failed' | 'cbs.insufficient.balance';

/** The largest balance the core bank keeps, in paise: ten lakh crore rupees, well inside exact arithmetic. */
export const MAX_BALANCE: Minor = 1_000_000_000_000_000;

/**
 * Why an account cannot take a leg of `amount` paise, by status and then by balance (contract §3.5, §4.4);
 * undefined when it can. A dormant account takes credits; only the settlement account may go below zero.
 */
export function refusal(account: Account, crDr: CrDr, amount: Minor): Refusal | undefined {
  if (account.status === 'FROZEN') return 'cbs.account.frozen';
  return crDr === 'C' ? creditRefusal(account, amount) : debitRefusal(account, amount);
}

function creditRefusal(account: Account, amount: Minor): Refusal | undefined {
  const isRefused = account.status === 'CLOSED' || account.balance + amount > MAX_BALANCE;
  return isRefused ? 'cbs.credit.failed' : undefined;
}

function debitRefusal(account: Account, amount: Minor): Refusal | undefined {
  if (account.status !== 'ACTIVE') return 'cbs.debit.failed';
  const floor = account.kind === 'settlement' ? -MAX_BALANCE : 0;
  return account.balance - amount < floor ? 'cbs.insufficient.balance' : undefined;
}
