import { comparing } from '@sadpath/errors';
import { formatDecimal, type Minor } from '@sadpath/money';
import { cbsError } from '../cbs-connector.errors';
import type { Account, Accounts } from './account';
import { book } from './book';
import { counterLegsOf } from './counter-legs';
import type { Booking, PostingOrder } from './posting';
import { refusal } from './refusal';
import { sidesOf } from './sides';

/**
 * Debits or credits an account against its counter-accounts (contract §3.5). Throws `cbs.invalid.account`,
 * `cbs.account.frozen`, `cbs.debit.failed`, `cbs.credit.failed` or `cbs.insufficient.balance`, for the account itself
 * before its counter-accounts. Amounts in paise.
 */
export function post(kind: 'debit' | 'credit', accounts: Accounts, order: PostingOrder): Booking {
  const { accountNo } = order;
  const sides = sidesOf(accounts, { accountNo, crDr: kind === 'debit' ? 'D' : 'C', counterLegs: counterLegsOf(order) });
  for (const { account, amount, crDr } of sides) {
    const refused = refusal(account, crDr, amount);
    if (refused !== undefined) throw cbsError(refused, { accountNo: account.accountNo }, stateAnd(account, amount));
  }
  return book(sides, Object.assign({ kind }, order));
}

/** What the journal tells of a refused leg: how the account was, and what was asked of it. */
function stateAnd({ status, balance }: Account, amount: Minor): { readonly compared: string } {
  if (status !== 'ACTIVE') return { compared: `the account is ${status}` };
  return comparing({ available: formatDecimal(balance, 2) }, { required: formatDecimal(amount, 2) });
}
