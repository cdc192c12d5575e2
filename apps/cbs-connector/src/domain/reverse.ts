import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { cbsError } from '../cbs-connector.errors';
import type { Accounts } from './account';
import { book } from './book';
import type { Booking, Posting } from './posting';
import { refusal } from './refusal';
import { returnedLegs } from './returned-legs';
import { sidesOf, type Movement } from './sides';

/** A reversal as it is asked for; `amount` in paise. */
export interface ReversalOrder {
  readonly txnId: string;
  readonly cbsRef: string;
  readonly amount: Minor;
  readonly now: Instant;
}

/** What a reversal leaves behind: its own booking, and the original with what is now taken back. */
export interface ReversedBooking extends Booking {
  readonly original: Posting;
}

/** How much of a posting can still be taken back, in paise: nothing of a reversal. */
export function reversible(original: Posting): Minor {
  return original.kind === 'reversal' ? 0 : original.amount - original.reversed;
}

/** The movement that takes `amount` paise of a posting back. */
export function reversalOf(original: Posting, amount: Minor): Movement {
  const counterLegs = returnedLegs(original.legs.slice(1), original.reversed, amount);
  return { accountNo: original.accountNo, crDr: original.crDr === 'D' ? 'C' : 'D', counterLegs };
}

/**
 * Takes a posting back, wholly or in part (contract §3.5). The amount must not be more than is `reversible`.
 * A leg that its account refuses, whatever the reason, is `cbs.credit.failed` or `cbs.debit.failed`.
 */
export function reverse(accounts: Accounts, original: Posting, order: ReversalOrder): ReversedBooking {
  const sides = sidesOf(accounts, reversalOf(original, order.amount));
  for (const { account, amount, crDr } of sides) {
    if (refusal(account, crDr, amount) === undefined) continue;
    throw cbsError(crDr === 'C' ? 'cbs.credit.failed' : 'cbs.debit.failed', { accountNo: account.accountNo });
  }
  const booking = book(sides, { ...order, kind: 'reversal', originalTxnId: original.txnId });
  return { ...booking, original: { ...original, reversed: original.reversed + order.amount } };
}
