import { cbsError } from '../cbs-connector.errors';
import type { Account, Accounts } from './account';

/** The account of that number among those loaded; `cbs.invalid.account` when the core bank has none. */
export function accountIn(accounts: Accounts, accountNo: string): Account {
  const account = Object.hasOwn(accounts, accountNo) ? accounts[accountNo] : undefined;
  if (account === undefined) throw cbsError('cbs.invalid.account', { identifier: accountNo });
  return account;
}
