import { total } from '@sadpath/money';
import type { Constraints } from '@sadpath/store';
import type { Account } from './domain/account';
import { SETTLEMENT_ACCOUNT } from './domain/counter-legs';
import type { Posting } from './domain/posting';

/** What every operation leaves true of what it writes (contract §3.5, §4.4), by collection. */
export const ACCOUNT: Constraints<Account> = {
  '/balance': {
    says: 'must not be negative but in the settlement account',
    holds: ({ kind, balance }) => kind === 'settlement' || balance >= 0,
  },
  '/kind': {
    says: ({ accountNo }) =>
      accountNo === SETTLEMENT_ACCOUNT ? 'must be settlement' : `must not be settlement but in ${SETTLEMENT_ACCOUNT}`,
    holds: ({ accountNo, kind }) => (accountNo === SETTLEMENT_ACCOUNT) === (kind === 'settlement'),
  },
  '/accountNo': {
    says: 'must be 1 to 34 letters or digits',
    holds: ({ kind, accountNo }) => kind === 'settlement' || /^[0-9A-Za-z]{1,34}$/.test(accountNo),
  },
  '/entityId': {
    says: 'must be there in the account of a customer, and nowhere else',
    holds: ({ kind, entityId }) => (kind === 'customer') === (entityId !== undefined),
  },
};

const counterLegsOf = ({ legs }: Posting): Posting['legs'] => legs.slice(1);
const counterSumOf = (posting: Posting): number => total(counterLegsOf(posting).map(({ amount }) => amount));

export const POSTING: Constraints<Posting> = {
  '/amount': {
    says: (posting) => `must be ${counterSumOf(posting)}, the sum of the counter-legs`,
    holds: (posting) => posting.amount === counterSumOf(posting),
  },
  '/legs/0': {
    says: ({ accountNo, amount, crDr }) => `must be the posting's own: ${crDr} ${amount} on ${accountNo}`,
    holds: ({ accountNo, amount, crDr, legs: [own] }) =>
      own?.accountNo === accountNo && own.amount === amount && own.crDr === crDr,
  },
  '/legs': {
    says: ({ crDr }) => `must have counter-legs of ${crDr === 'D' ? 'C' : 'D'}`,
    holds: (posting) => counterLegsOf(posting).every(({ crDr }) => crDr !== posting.crDr),
  },
  '/crDr': {
    says: ({ kind }) => `must be ${kind === 'debit' ? 'D' : 'C'} in a ${kind}`,
    holds: ({ kind, crDr }) => kind === 'reversal' || (kind === 'debit') === (crDr === 'D'),
  },
  '/reversed': [
    {
      says: ({ amount }) => `must be at most ${amount}, the amount`,
      holds: ({ reversed, amount }) => reversed <= amount,
    },
    { says: 'must be 0 in a reversal', holds: ({ kind, reversed }) => kind !== 'reversal' || reversed === 0 },
  ],
  '/originalTxnId': {
    says: 'must be there in a reversal, and nowhere else',
    holds: ({ kind, originalTxnId }) => (kind === 'reversal') === (originalTxnId !== undefined),
  },
  '/forgottenAt': {
    says: 'must be after postedAt',
    holds: ({ postedAt, forgottenAt }) => forgottenAt === undefined || forgottenAt > postedAt,
  },
};
