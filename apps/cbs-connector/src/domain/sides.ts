import { total, type Minor } from '@sadpath/money';
import { type Account, accountIn, type Accounts } from './account';
import type { CrDr, Leg } from './posting';

/** One account of an entry, with what happens to it. */
export interface Side {
  readonly account: Account;
  readonly amount: Minor;
  readonly crDr: CrDr;
}

/** The sides of an entry: the account's own first, then its counter-sides, which add up to it. */
export type Sides = readonly [own: Side, ...counter: Side[]];

/** What an entry does to which account, and against which others. */
export interface Movement {
  readonly accountNo: string;
  readonly crDr: CrDr;
  readonly counterLegs: readonly Leg[];
}

/**
 * Finds the accounts of an entry; `cbs.invalid.account` when the core bank lacks one of them. The own side is
 * the sum of the counter-sides, so that an unbalanced entry cannot be written down.
 */
export function sidesOf(accounts: Accounts, movement: Movement): Sides {
  const { accountNo, crDr, counterLegs } = movement;
  const against: CrDr = crDr === 'D' ? 'C' : 'D';
  const own = accountIn(accounts, accountNo);
  const counter = counterLegs.map((leg) => ({
    account: accountIn(accounts, leg.accountNo),
    amount: leg.amount,
    crDr: against,
  }));
  return [{ account: own, amount: total(counter.map((side) => side.amount)), crDr }, ...counter];
}
