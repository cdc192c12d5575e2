import { invalidAccount } from './refusals';
import { type StateOf, defineLifecycle } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';

/** Statuses of an account in the core bank (contract §4.4): CLOSED is the only one without a way back. */
export const accountLifecycle = defineLifecycle({
  ACTIVE: { freeze: 'FROZEN', rest: 'DORMANT', close: 'CLOSED' },
  FROZEN: { release: 'ACTIVE', close: 'CLOSED' },
  DORMANT: { wake: 'ACTIVE', close: 'CLOSED' },
  CLOSED: {},
});

/** Status word of an account as it stands on the wire. */
export type AccountStatus = StateOf<(typeof accountLifecycle)['table']>;

/** Who stands behind an account: a customer, the bank's own books, or the world outside (card schemes, other banks). */
export type AccountKind = 'customer' | 'ledger' | 'settlement';

/** One account of the core bank. */
export interface Account {
  readonly accountNo: string;
  readonly kind: AccountKind;
  readonly status: AccountStatus;
  /** @pattern ^INR$ */
  readonly currency: string;
  /**
   * Credits minus debits, in paise; only the settlement account goes below zero.
   * @minimum -1000000000000000
   * @maximum 1000000000000000
   */
  readonly balance: Minor;
  /** CIF number of the holder; absent on accounts that no customer holds. */
  readonly entityId?: string;
  readonly accountType?: string;
  readonly schemeCode?: string;
  /** The reference under which a registration opened it; absent on accounts that the bank had before. */
  readonly openingRef?: string;
}

/** The accounts that one piece of work touches, by number. */
export type Accounts = Readonly<Record<string, Account>>;

/** The account of that number among those loaded; `cbs.invalid.account` when the core bank has none. */
export function accountIn(accounts: Accounts, accountNo: string): Account {
  const account = Object.hasOwn(accounts, accountNo) ? accounts[accountNo] : undefined;
  if (account === undefined) throw invalidAccount('accountNo', accountNo);
  return account;
}
