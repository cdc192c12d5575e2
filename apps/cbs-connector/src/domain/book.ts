import { total } from '@sadpath/money';
import type { Account } from './account';
import type { Booking, Posting, PostingOrder } from './posting';
import type { Side, Sides } from './sides';

/** What an entry keeps of the order it came from. */
export type EntryTerms = Pick<PostingOrder, 'txnId' | 'cbsRef' | 'now' | 'narration'> &
  Pick<Posting, 'kind' | 'originalTxnId'>;

/** Books an entry whose accounts all accept it. Amounts in paise. */
export function book(sides: Sides, terms: EntryTerms): Booking {
  const changed = new Map<string, Account>();
  for (const side of sides) {
    const account = changed.get(side.account.accountNo) ?? side.account;
    changed.set(account.accountNo, moved(account, side));
  }
  return { posting: postingOf(sides, terms), accounts: [...changed.values()] };
}

function moved(account: Account, { amount, crDr }: Side): Account {
  return { ...account, balance: total([account.balance, crDr === 'C' ? amount : -amount]) };
}

function postingOf(sides: Sides, terms: EntryTerms): Posting {
  const [own] = sides;
  const { txnId, cbsRef, kind, now, narration, originalTxnId } = terms;
  const { accountNo, currency, balance } = moved(own.account, own);
  return {
    txnId,
    cbsRef,
    kind,
    accountNo,
    currency,
    balance,
    amount: own.amount,
    crDr: own.crDr,
    legs: sides.map(({ account, amount, crDr }) => ({ accountNo: account.accountNo, amount, crDr })),
    postedAt: now,
    reversed: 0,
    ...(narration === undefined ? {} : { narration }),
    ...(originalTxnId === undefined ? {} : { originalTxnId }),
  };
}
