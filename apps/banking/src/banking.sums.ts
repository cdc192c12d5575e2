import { total } from '@sadpath/money';
import type { Collection, Doc } from '@sadpath/store';
import type { LoanApplication } from './domain/loan-application';
import { totalRepaymentOf, type Loan } from './domain/loan';
import type { Payment } from './domain/payment';
import type { Entry } from './domain/posting';
import { totalOf, type Transfer } from './domain/transfer';
import type { Wallet } from './domain/wallet';

/** How the money of the bank adds up (contract banking §4): every change of a balance has its line. */

/** Money that waits is what stands in the transfers under review. */
export const WALLET_SUMS: Collection<Wallet>['sums'] = {
  '/held': {
    of: 'transfers',
    says: 'amount and fees of the transfers under review',
    value: ({ held }) => held,
    part: (transfer: Transfer) =>
      transfer.status === 'pending_review' ? { key: transfer.sourceWalletId, amount: totalOf(transfer) } : undefined,
  },
};

const changeOf = ({ type, amount }: Entry): number => (type === 'credit' ? amount : -amount);

/** What a wallet had before its first line is free: with that it was brought in. */
export const WALLET_TRAILS: Collection<Wallet>['trails'] = {
  '/balance': {
    of: 'entries',
    says: 'the lines of its statement',
    value: ({ balance }) => balance,
    steps: (entry: Entry) => {
      const { walletId: key, balanceAfter: after } = entry;
      return [{ key, change: { before: after - changeOf(entry), after } }];
    },
  },
};

/** What lines under one reference have left in the bank, by reference. */
const linesOf = (entry: Entry): { readonly key: string; readonly amount: number } => ({
  key: entry.reference,
  amount: changeOf(entry),
});

/** What a transfer leaves in the bank: nothing but its fees is gone when the recipient banks here. */
function leftBy(transfer: Transfer): number {
  if (transfer.status !== 'completed' && transfer.status !== 'processing') return 0;
  return transfer.recipientWalletId === null ? -totalOf(transfer) : -transfer.fees;
}

/** The status of what moves money: it says what the lines under its reference leave in the bank. */
function statusSums<D extends { readonly reference: string; readonly status: string } & Doc>(
  word: string,
  left: (doc: D) => number,
): Collection<D>['sums'] {
  return {
    '/status': {
      of: 'entries',
      says: 'the lines under its reference',
      tells: (doc) =>
        `must not be ${doc.status}: the lines under ${doc.reference} do not add up to ${left(doc)}, as they do in such a ${word}`,
      value: left,
      by: ({ reference }) => reference,
      part: linesOf,
    },
  };
}

export const TRANSFER_SUMS = statusSums('transfer', leftBy);

const takenBy = (payment: Payment): number =>
  payment.status === 'failed' ? 0 : -total([payment.amount, payment.fees]);

export const PAYMENT_SUMS = statusSums('payment', takenBy);

export const LOAN_SUMS: Collection<Loan>['sums'] = {
  '/principal': {
    of: 'applications',
    says: 'what its application asks for',
    value: ({ principal }) => principal,
    part: ({ loanId: key, amount }: LoanApplication) => (key === null ? undefined : { key, amount }),
  },
  '/schedule': {
    of: 'applications',
    says: 'the repayment that its application tells',
    tells: () => 'must add up to the totalRepayment of its application',
    value: totalRepaymentOf,
    part: ({ loanId: key, totalRepayment: amount }: LoanApplication) => (key === null ? undefined : { key, amount }),
  },
};
