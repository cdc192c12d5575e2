import type { Account } from './account';
import { SETTLEMENT_ACCOUNT } from './counter-legs';

/** The bank's own accounts by number (contract §7): fee income, GST payable, and the settlement account. */
const HOUSE_KINDS: Readonly<Record<string, Account['kind']>> = {
  [SETTLEMENT_ACCOUNT]: 'settlement',
  '9000001': 'ledger',
  '9000002': 'ledger',
};

/** An account that every bank has from its first day, still empty; undefined for any other number. */
export function houseAccount(accountNo: string): Account | undefined {
  const kind = Object.hasOwn(HOUSE_KINDS, accountNo) ? HOUSE_KINDS[accountNo] : undefined;
  return kind === undefined ? undefined : { accountNo, kind, status: 'ACTIVE', currency: 'INR', balance: 0 };
}
