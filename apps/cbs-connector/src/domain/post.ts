import { cbsError } from '../cbs-connector.errors';
import type { Accounts } from './account';
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
    if (refused !== undefined) throw cbsError(refused, { accountNo: account.accountNo });
  }
  return book(sides, { ...order, kind });
}
