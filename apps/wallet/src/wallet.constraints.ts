import type { Constraints } from '@sadpath/store';
import { total } from '@sadpath/money';
import { RIGHT_DIRECTIONS } from './domain/direction';
import type { CreditEntry } from './domain/credits';
import type { Escrow } from './domain/escrow';
import type { FxRate } from './domain/fx-rate';
import { isAlive, type PaymentMethod } from './domain/payment-method';
import type { SplitPayment } from './domain/split-payment';
import type { Transaction } from './domain/transaction';
import { availableOf, type Wallet } from './domain/wallet';

/** What every operation leaves true of what it writes (contract wallet §3.0, §4), by collection. */

/** Closed with money in it no request leaves a wallet; complete and refund document what they answer of such a one. */
export const WALLET: Constraints<Wallet> = {
  '/balance': {
    says: 'must not be negative in a prepaid wallet',
    holds: ({ billingMode, balance }) => billingMode === 'postpaid' || balance >= 0,
  },
  '/held': {
    says: (wallet) => `must be at most ${availableOf({ ...wallet, held: 0 })}, what the wallet has with its credit`,
    holds: (wallet) => wallet.held === 0 || availableOf(wallet) >= 0,
  },
  '/creditLimit': [
    {
      says: 'must be 0 in a prepaid wallet',
      holds: ({ billingMode, creditLimit }) => billingMode === 'postpaid' || creditLimit === 0,
    },
    {
      says: ({ balance }) => `must be at least ${-balance}, what the wallet owes`,
      holds: ({ billingMode, creditLimit, balance }) => billingMode === 'prepaid' || creditLimit + balance >= 0,
    },
  ],
  '/suspendedUntil': {
    says: 'must be there while the wallet is suspended, and must be null while it is not',
    holds: ({ status, suspendedUntil }) => (status === 'suspended') === (suspendedUntil !== null),
  },
  '/closedAt': {
    says: 'must be there in a closed wallet, and must be null in any other',
    holds: ({ status, closedAt }) => (status === 'closed') === (closedAt !== null),
  },
  '/credits': {
    says: 'must be 0 in a closed wallet',
    holds: ({ status, credits }) => status !== 'closed' || credits === 0,
  },
};

/** Statuses of a transaction whose money has moved. */
export const HAS_MOVED: readonly Transaction['status'][] = ['completed', 'partially_refunded', 'refunded'];

export const TRANSACTION: Constraints<Transaction> = {
  '/direction': {
    says: ({ type }) => `must be ${RIGHT_DIRECTIONS[type].join(' or ')} in a ${type}`,
    holds: ({ type, direction }) => RIGHT_DIRECTIONS[type].includes(direction),
  },
  '/refundedAmount': [
    {
      says: ({ amount }) => `must be at most ${amount}, the amount`,
      holds: ({ refundedAmount, amount }) => refundedAmount <= amount,
    },
    {
      says: ({ status, amount }) =>
        status === 'refunded'
          ? `must be ${amount}, the amount, once it is refunded`
          : status === 'partially_refunded'
            ? `must be above 0 and below ${amount}, the amount`
            : `must be 0 while the transaction is ${status}`,
      holds: ({ status, refundedAmount, amount }) =>
        refundedAmount > amount ||
        (status === 'refunded'
          ? refundedAmount === amount
          : status === 'partially_refunded'
            ? refundedAmount > 0 && refundedAmount < amount
            : refundedAmount === 0),
    },
  ],
  '/completedAt': {
    says: ({ status }) =>
      HAS_MOVED.includes(status) ? 'must be there once the money has moved' : 'must be null until the money moves',
    holds: ({ status, completedAt }) => HAS_MOVED.includes(status) === (completedAt !== null),
  },
  '/balanceAfter': {
    says: 'must be null until the money moves',
    holds: ({ status, balanceAfter }) => HAS_MOVED.includes(status) || balanceAfter === null,
  },
  '/holdExpiresAt': {
    says: 'must be there while the transaction is pending, and must be null while it is not',
    holds: ({ status, holdExpiresAt }) => (status === 'pending') === (holdExpiresAt !== null),
  },
  '/status': {
    says: ({ type }) => `must not be pending in a ${type}: only a debit is held`,
    holds: ({ type, status }) => type === 'debit' || status !== 'pending',
  },
};

/** Where money is, or was, until somebody decided. */
const WITH_MONEY = ['funded', 'disputed', 'released', 'refunded'];
const WITHOUT_MONEY = ['created', 'cancelled'];

export const ESCROW: Constraints<Escrow> = {
  '/payeeWalletId': {
    says: 'must be another wallet than that of the payer',
    holds: ({ payerWalletId, payeeWalletId }) => payerWalletId !== payeeWalletId,
  },
  '/dispute': [
    {
      says: 'must be there while the escrow is disputed',
      holds: ({ status, dispute }) => status !== 'disputed' || dispute !== null,
    },
    {
      says: ({ status }) => `must be null in an escrow that is ${status}`,
      holds: ({ status, dispute }) => dispute === null || ['disputed', 'released', 'refunded'].includes(status),
    },
  ],
  '/dispute/resolution': {
    says: ({ status }) =>
      status === 'disputed' ? 'must be null while the escrow is disputed' : 'must be there once the dispute is over',
    holds: ({ status, dispute }) => dispute === null || (status === 'disputed') === (dispute.resolution === null),
  },
  '/dispute/resolvedAt': {
    says: 'must be there with the resolution, and must be null without',
    holds: ({ dispute }) => dispute === null || (dispute.resolution === null) === (dispute.resolvedAt === null),
  },
  '/fundedAt': {
    says: ({ status }) =>
      WITH_MONEY.includes(status)
        ? `must be there in an escrow that is ${status}`
        : `must be null in an escrow that is ${status}`,
    holds: ({ status, fundedAt }) =>
      (!WITH_MONEY.includes(status) || fundedAt !== null) && (!WITHOUT_MONEY.includes(status) || fundedAt === null),
  },
  '/settledAt': {
    says: ({ status }) =>
      status === 'released' || status === 'refunded'
        ? `must be there in an escrow that is ${status}`
        : `must be null in an escrow that is ${status}`,
    holds: ({ status, settledAt, fundedAt }) =>
      settledAt === null
        ? status !== 'released' && status !== 'refunded'
        : ['released', 'refunded', 'expired'].includes(status) && fundedAt !== null,
  },
};

export const PAYMENT_METHOD: Constraints<PaymentMethod> = {
  '/last4': {
    says: ({ token }) => `must be ${token.slice(-4)}, the end of the token`,
    holds: ({ token, last4 }) => token.endsWith(`_${last4}`),
  },
  '/brand': {
    says: ({ token }) => `must be ${token.split('_')[1] ?? ''}, the middle of the token`,
    holds: ({ token, brand }) => token.startsWith(`tok_${brand}_`),
  },
  '/expYear': {
    says: 'must be there with expMonth, and must be null without',
    holds: ({ expMonth, expYear }) => (expMonth === null) === (expYear === null),
  },
  '/verificationAttemptsLeft': {
    says: ({ status }) =>
      status === 'failed' ? 'must be 0 once the verification has failed' : 'must be at least 1 until it has failed',
    holds: ({ status, verificationAttemptsLeft }) =>
      status === 'failed' ? verificationAttemptsLeft === 0 : verificationAttemptsLeft > 0,
  },
  '/verifiedAt': {
    says: ({ status }) =>
      status === 'active' ? 'must be there in an active method' : `must be null in a ${status} method`,
    holds: ({ status, verifiedAt }) =>
      status === 'active' ? verifiedAt !== null : status === 'inactive' || verifiedAt === null,
  },
  '/deactivatedAt': {
    says: 'must be there in an inactive method, and must be null in any other',
    holds: ({ status, deactivatedAt }) => (status === 'inactive') === (deactivatedAt !== null),
  },
  '/isDefault': {
    says: 'must be false in a method that cannot pay any more',
    holds: (method) => !method.isDefault || isAlive(method),
  },
};

export const SPLIT_PAYMENT: Constraints<SplitPayment> = {
  '/totalAmount': {
    says: ({ splits }) => `must be ${total(splits.map(({ amount }) => amount))}, the sum of the parts`,
    holds: ({ totalAmount, splits }) => totalAmount === total(splits.map(({ amount }) => amount)),
  },
  '/splits': [
    {
      says: 'must name each wallet once, and not the source',
      holds: ({ splits, sourceWalletId }) =>
        new Set([sourceWalletId, ...splits.map(({ walletId }) => walletId)]).size === splits.length + 1,
    },
    {
      says: 'must each have a transaction once the payment is completed, and none before',
      holds: ({ splits, status }) =>
        splits.every(({ transactionId }) => (status === 'completed') === (transactionId !== null)),
    },
  ],
  '/completedAt': {
    says: 'must be there in a completed payment, and must be null in any other',
    holds: ({ status, completedAt }) => (status === 'completed') === (completedAt !== null),
  },
};

export const FX_RATE: Constraints<FxRate> = {
  '/quote': { says: 'must be another currency than the base', holds: ({ base, quote }) => base !== quote },
  '/rate': { says: 'must be above 0', holds: ({ rate }) => Number(rate) > 0 },
  '/expiresAt': {
    says: 'must be after fetchedAt',
    holds: ({ fetchedAt, expiresAt }) => expiresAt > fetchedAt,
  },
};

export const CREDIT_ENTRY: Constraints<CreditEntry> = {
  '/operation': {
    says: 'must be there where credits are consumed, and must be null elsewhere',
    holds: ({ kind, operation }) => (kind === 'consume') === (operation !== null),
  },
};
