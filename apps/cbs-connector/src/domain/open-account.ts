import type { Instant } from '@sadpath/clock';
import { total, type Minor } from '@sadpath/money';
import type { Account, Accounts } from './account';
import { SETTLEMENT_ACCOUNT } from './counter-legs';
import { post } from './post';
import type { Posting } from './posting';

/** An account as a registration asks for it; `initialFunding` in paise. */
export interface OpeningOrder {
  readonly accountNo: string;
  readonly entityId: string;
  readonly accountType: string;
  readonly currency: string;
  readonly schemeCode?: string;
  readonly initialFunding: Minor;
  readonly cbsRef: string;
  readonly now: Instant;
}

/** A fresh account, and the posting that funded it, if any. */
export interface Opening {
  readonly account: Account;
  /** All accounts that changed. */
  readonly accounts: readonly Account[];
  readonly posting?: Posting;
}

/** Opens an ACTIVE account and funds it out of the settlement account among `accounts` (contract §3.3.2). */
export function openAccount(accounts: Accounts, order: OpeningOrder): Opening {
  const { accountNo, initialFunding: amount, cbsRef, now, ...rest } = order;
  const fresh: Account = { accountNo, ...rest, kind: 'customer', status: 'ACTIVE', balance: 0, openingRef: cbsRef };
  if (amount === 0) return { account: fresh, accounts: [fresh] };
  const funding = { txnId: `${cbsRef}-OPEN`, cbsRef, accountNo, amount, now, narration: 'Initial funding' };
  const booking = post('credit', { ...accounts, [accountNo]: fresh }, funding);
  return { ...booking, account: { ...fresh, balance: booking.posting.balance } };
}

/** True for an account that a registration opened and on which nothing but its own funding was ever posted. */
export function isUnused({ openingRef }: Account, postings: readonly Posting[]): boolean {
  return openingRef !== undefined && postings.every(({ cbsRef, reversed }) => cbsRef === openingRef && reversed === 0);
}

/** The settlement account with the money back that it gave an unused account; none when it gave nothing. */
export function withoutFunding(accounts: Accounts, postings: readonly Posting[]): readonly Account[] {
  const settlement = accounts[SETTLEMENT_ACCOUNT];
  const given = total(postings.map(({ amount }) => amount));
  return settlement === undefined || given === 0
    ? []
    : [{ ...settlement, balance: total([settlement.balance, given]) }];
}
