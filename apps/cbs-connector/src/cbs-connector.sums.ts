import { keyIn, type OfTenant } from '@sadpath/dcms';
import { formatDecimal } from '@sadpath/money';
import type { Collection } from '@sadpath/store';
import type { Account } from './domain/account';
import { SETTLEMENT_ACCOUNT } from './domain/counter-legs';
import type { Posting } from './domain/posting';

/** How the books of a bank add up (contract §4.4): all accounts to zero, and each as its postings say. */
export const ACCOUNT_BOOKS: Collection<OfTenant<Account>>['balanced'] = {
  '/balance': {
    says: (excess) =>
      `the accounts of a bank must add up to 0, and add up to ${excess} paise (${formatDecimal(excess, 2)} INR): ` +
      `what a customer has, another account owes, as ${SETTLEMENT_ACCOUNT} does for money from outside`,
    by: ({ tenant }) => tenant,
    amount: ({ balance }) => balance,
  },
};

/** What an account had before its first posting is free. Of counter-legs no posting tells the balance. */
export const ACCOUNT_TRAILS: Collection<OfTenant<Account>>['trails'] = {
  '/balance': {
    of: 'postings',
    says: 'the balances after its postings',
    value: ({ balance }) => balance,
    steps: ({ tenant, balance: after, crDr, amount, legs }: OfTenant<Posting>) =>
      legs.map(({ accountNo }, i) => ({
        key: keyIn(tenant, accountNo),
        ...(i === 0 ? { change: { before: after - (crDr === 'C' ? amount : -amount), after } } : {}),
      })),
  },
};

/** An id may be used again after a day, and a reversal names the postings of an id. */
export const POSTING_BOOKS: Collection<OfTenant<Posting>>['balanced'] = {
  '/reversed': {
    says: (excess) =>
      `must be what the reversals of this txnId have taken back: it is ${Math.abs(excess)} paise too ${excess > 0 ? 'much' : 'little'}`,
    by: ({ tenant, txnId, originalTxnId }) => keyIn(tenant, originalTxnId ?? txnId),
    amount: ({ kind, reversed, amount }) => (kind === 'reversal' ? -amount : reversed),
  },
};
