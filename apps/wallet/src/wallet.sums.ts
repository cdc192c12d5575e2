import type { Collection } from '@sadpath/store';
import type { CreditEntry } from './domain/credits';
import type { Escrow } from './domain/escrow';
import type { SplitPayment } from './domain/split-payment';
import type { Transaction } from './domain/transaction';
import type { Wallet } from './domain/wallet';
import { HAS_MOVED } from './wallet.constraints';

/** How the money of the wallets adds up (contract wallet §4): every unit of it has come by a transaction. */

/** What a transaction has changed on the balance of its wallet. */
function changeOf({ type, status, direction, amount, paymentMethodId }: Transaction): number {
  const isPaidElsewhere = type === 'credit_purchase' && paymentMethodId !== null;
  if (!HAS_MOVED.includes(status) || isPaidElsewhere) return 0;
  return direction === 'in' ? amount : -amount;
}

function creditsOf({ kind, credits }: CreditEntry): number {
  return kind === 'consume' ? -credits : credits;
}

/** Credits that are left when a wallet is closed are forfeited, and no entry tells of them. */
function creditsIn({ status, credits }: Wallet): number | undefined {
  return status === 'closed' ? undefined : credits;
}

export const WALLET_SUMS: Collection<Wallet>['sums'] = {
  '/balance': {
    of: 'transactions',
    says: 'the transactions that have moved money',
    value: ({ balance }) => balance,
    part: (transaction: Transaction) => ({ key: transaction.walletId, amount: changeOf(transaction) }),
  },
  '/held': {
    of: 'transactions',
    says: 'the pending debits',
    value: ({ held }) => held,
    part: ({ status, walletId: key, amount }: Transaction) => (status === 'pending' ? { key, amount } : undefined),
  },
  '/escrowed': {
    of: 'escrows',
    says: 'the funded and disputed escrows that it pays',
    value: ({ escrowed }) => escrowed,
    part: ({ status, payerWalletId: key, amount }: Escrow) =>
      status === 'funded' || status === 'disputed' ? { key, amount } : undefined,
  },
  '/credits': {
    of: 'credit-entries',
    says: 'the credit entries',
    value: creditsIn,
    part: (entry: CreditEntry) => ({ key: entry.walletId, amount: creditsOf(entry) }),
  },
};

export const WALLET_TRAILS: Collection<Wallet>['trails'] = {
  '/balance': {
    of: 'transactions',
    says: 'the balances after its transactions',
    value: ({ balance }) => balance,
    steps: (transaction: Transaction) => {
      const { walletId: key, balanceAfter: after } = transaction;
      return after === null ? [] : [{ key, change: { before: after - changeOf(transaction), after } }];
    },
  },
  '/credits': {
    of: 'credit-entries',
    says: 'the balances after its credit entries',
    value: creditsIn,
    steps: (entry: CreditEntry) => {
      const { walletId: key, balanceAfter: after } = entry;
      return [{ key, change: { before: after - creditsOf(entry), after } }];
    },
  },
};

/** The receiver's side of a refunded transfer names the same transaction as the sender's. */
const isCounterLeg = ({ groupId, direction }: Transaction): boolean => groupId !== null && direction === 'out';

export const TRANSACTION_SUMS: Collection<Transaction>['sums'] = {
  '/refundedAmount': {
    of: 'transactions',
    says: 'the refunds that name it',
    value: ({ refundedAmount }) => refundedAmount,
    part: (transaction: Transaction) => {
      const { type, relatedId: key, amount } = transaction;
      return type === 'refund' && key !== null && !isCounterLeg(transaction) ? { key, amount } : undefined;
    },
  },
  '/amount': {
    of: 'split-payments',
    says: 'the parts of the split payment that names it',
    tells: () => 'must be the amount of the part of a split payment that names it',
    value: ({ type, amount }) => (type === 'split_in' ? amount : 0),
    part: ({ splits }: SplitPayment) =>
      splits.flatMap(({ transactionId: key, amount }) => (key === null ? [] : [{ key, amount }])),
  },
};

const BETWEEN_WALLETS: readonly Transaction['type'][] = [
  'transfer_out',
  'transfer_in',
  'split_out',
  'split_in',
  'refund',
];
const EXCHANGED: readonly Transaction['type'][] = ['fx_out', 'fx_in'];

export const TRANSACTION_GROUPS: Collection<Transaction>['balanced'] = {
  '/groupId': {
    says: (excess) =>
      `must stand in transactions that give what the others get: here ${Math.abs(excess)} more ${excess > 0 ? 'comes in' : 'goes out'}`,
    by: ({ type, groupId }) =>
      groupId !== null && [...BETWEEN_WALLETS, ...EXCHANGED].includes(type) ? groupId : undefined,
    amount: (transaction) =>
      // Amounts of two currencies do not add up, but each has its counterpart.
      EXCHANGED.includes(transaction.type) ? Math.sign(changeOf(transaction)) : changeOf(transaction),
  },
};

const GIVEN: readonly Transaction['type'][] = ['escrow_release', 'escrow_refund'];

export const ESCROW_SUMS: Collection<Escrow>['sums'] = {
  '/fundedAt': {
    of: 'transactions',
    says: 'its funding',
    tells: ({ fundedAt, amount }) =>
      fundedAt === null
        ? 'must be there where an escrow_fund names the escrow'
        : `must be null without an escrow_fund of ${amount} that names the escrow`,
    value: ({ fundedAt, amount }) => (fundedAt === null ? 0 : amount),
    part: ({ type, relatedId: key, amount }: Transaction) =>
      type === 'escrow_fund' && key !== null ? { key, amount } : undefined,
  },
  '/settledAt': {
    of: 'transactions',
    says: 'its settlement',
    tells: ({ settledAt, amount }) =>
      settledAt === null
        ? 'must be there where an escrow_release or escrow_refund names the escrow'
        : `must be null without an escrow_release or escrow_refund of ${amount} that names the escrow`,
    value: ({ fundedAt, settledAt, amount }) => (fundedAt === null || settledAt === null ? 0 : amount),
    part: ({ type, relatedId: key, amount }: Transaction) =>
      GIVEN.includes(type) && key !== null ? { key, amount } : undefined,
  },
};

export const SPLIT_SUMS: Collection<SplitPayment>['sums'] = {
  '/status': {
    of: 'transactions',
    says: 'its payment',
    tells: ({ status, totalAmount }) =>
      status === 'completed'
        ? `must not be completed without a split_out of ${totalAmount} that names it`
        : 'must be completed where a split_out names it',
    value: ({ status, totalAmount }) => (status === 'completed' ? totalAmount : 0),
    part: ({ type, relatedId: key, amount }: Transaction) =>
      type === 'split_out' && key !== null ? { key, amount } : undefined,
  },
};
