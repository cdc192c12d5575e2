import { bankingCatalog } from '@sadpath/catalog';
import { isoMillis } from '@sadpath/clock';
import { total } from '@sadpath/money';
import { type Constraint, type Constraints } from '@sadpath/store';
import { bankingFixtures } from './banking.fixtures';
import type { IdempotencyRecord } from './domain/idempotency';
import { lagosMidnight } from './domain/lagos-calendar';
import { outstandingOf, type Loan } from './domain/loan';
import { transferLifecycle, type Transfer } from './domain/transfer';
import type { LoanApplication } from './domain/loan-application';
import { maturityOf } from './domain/open-savings';
import type { Payment } from './domain/payment';
import type { SavingsAccount, SavingsTerms } from './domain/savings-account';
import type { IssuedToken } from './domain/session-token';
import type { SpendingTally } from './domain/spending-limits';
import { dedupKeyOf } from './domain/transfer';
import type { User } from './domain/user';
import type { Wallet } from './domain/wallet';

/** What every operation leaves true of what it writes (contract banking §2, §4), by collection. */

export const USER: Constraints<User> = {
  '/lockedUntil': [
    {
      says: 'must be there with lockedSince, and must be null without',
      holds: ({ lockedSince, lockedUntil }) => (lockedSince === null) === (lockedUntil === null),
    },
    {
      says: ({ lockedSince }) => `must be after ${isoMillis(lockedSince ?? 0)}, the beginning of the lock`,
      holds: ({ lockedSince, lockedUntil }) =>
        lockedSince === null || lockedUntil === null || lockedUntil >= lockedSince,
    },
  ],
  '/permissions': {
    says: 'must name each permission once',
    holds: ({ permissions }) => new Set(permissions).size === permissions.length,
  },
};

export const WALLET: Constraints<Wallet> = {
  '/held': {
    says: ({ balance }) => `must be at most ${balance}, the balance`,
    holds: ({ held, balance }) => held <= balance,
  },
  '/state': {
    says: 'must not be inactive in the primary wallet',
    holds: ({ state, isPrimary }) => !isPrimary || state !== 'inactive',
  },
};

/** What time does to a transfer in each status that waits for it. */
const DUE_EVENTS: Readonly<Partial<Record<Transfer['status'], readonly string[]>>> = {
  pending_review: ['release'],
  processing: ['complete', 'reverse'],
};

export const TRANSFER: Constraints<Transfer> = {
  '/status': {
    says: 'must not be received: that is over before a transfer is stored',
    holds: ({ status }) => status !== 'received',
  },
  '/due': {
    says: ({ status }) => {
      const events = DUE_EVENTS[status]?.join(' or ');
      return events === undefined
        ? `must be null in a transfer that is ${status}`
        : `must be there, with the event ${events}, in a transfer that is ${status}`;
    },
    holds: ({ status, due }) =>
      transferLifecycle.isTerminal(status)
        ? due === null
        : due !== null && DUE_EVENTS[status]?.includes(due.event) !== false,
  },
  '/completedAt': {
    says: 'must be there in a completed transfer, and must be null in any other',
    holds: ({ status, completedAt }) => (status === 'completed') === (completedAt !== null),
  },
  '/failureReason': {
    says: 'must be there in a transfer that failed or was reversed, and must be null in any other',
    holds: ({ status, failureReason }) => ['failed', 'reversed'].includes(status) === (failureReason !== null),
  },
  '/sessionId': {
    says: 'must be there in an external transfer, and must be null in an internal one',
    holds: ({ type, sessionId }) => (type === 'external') === (sessionId !== null),
  },
  '/dedupKey': {
    says: (transfer) => `must be ${keyOfTransfer(transfer)}, what makes the transfer itself`,
    holds: (transfer) => transfer.dedupKey === keyOfTransfer(transfer),
  },
};

function keyOfTransfer(transfer: Transfer): string {
  return dedupKeyOf({ ...transfer, ...transfer.recipient });
}

export const SPENDING: Constraints<SpendingTally> = {
  '/days': {
    says: ({ month }) => `must be days of ${month}, as YYYY-MM-DD`,
    holds: ({ month, days }) =>
      Object.keys(days).every((day) => day.startsWith(`${month}-`) && lagosMidnight(day) !== undefined),
  },
};

export const PAYMENT: Constraints<Payment> = {
  '/status': {
    says: 'must not be received: that is over before a payment is stored',
    holds: ({ status }) => status !== 'received',
  },
  '/dueAt': {
    says: 'must be there while the payment is pending, and must be null while it is not',
    holds: ({ status, dueAt }) => (status === 'pending') === (dueAt !== null),
  },
  '/token': {
    says: 'must be there once a payment that gives a token is completed, and must be null otherwise',
    holds: ({ status, givesToken, token }) => (givesToken && status === 'completed') === (token !== null),
  },
};

const isOneOf = (ids: readonly { readonly id: string }[]): ((id: string) => boolean) => {
  const known = new Set(ids.map(({ id }) => id));
  return (id) => known.has(id);
};
const isProduct = isOneOf(bankingFixtures.loanProducts);

export const APPLICATION: Constraints<LoanApplication> = {
  '/productId': {
    says: `must be a loan product: ${bankingFixtures.loanProducts.map(({ id }) => id).join(', ')}`,
    holds: ({ productId }) => isProduct(productId),
  },
  '/totalRepayment': {
    says: ({ amount }) => `must be at least ${amount}, the amount`,
    holds: ({ totalRepayment, amount }) => totalRepayment >= amount,
  },
  '/monthlyRepayment': {
    says: ({ totalRepayment }) => `must be at most ${totalRepayment}, the whole repayment`,
    holds: ({ monthlyRepayment, totalRepayment }) => monthlyRepayment <= totalRepayment,
  },
  '/approvedAt': {
    says: 'must be there once the application is approved, and must be null before',
    holds: ({ status, approvedAt }) => ['approved', 'disbursed'].includes(status) === (approvedAt !== null),
  },
  '/disbursedAt': {
    says: 'must be there once the money is paid out, and must be null before',
    holds: ({ status, disbursedAt }) => (status === 'disbursed') === (disbursedAt !== null),
  },
  '/loanId': {
    says: 'must be there once the money is paid out, and must be null before',
    holds: ({ status, loanId }) => (status === 'disbursed') === (loanId !== null),
  },
};

export const LOAN: Constraints<Loan> = {
  '/schedule': [
    {
      says: 'must have no instalment of which more is paid than its amount',
      holds: ({ schedule }) => schedule.every(({ amount, paid }) => paid <= amount),
    },
    {
      says: 'must be numbered from 1',
      holds: ({ schedule }) => schedule.every(({ number }, i) => number === i + 1),
    },
    {
      says: 'must be in the order of the due instants',
      holds: ({ schedule }) => schedule.every(({ dueAt }, i) => i === 0 || dueAt > (schedule[i - 1]?.dueAt ?? dueAt)),
    },
    {
      says: ({ principal }) => `must add up to at least ${principal}, the principal`,
      holds: ({ schedule, principal }) => total(schedule.map(({ amount }) => amount)) >= principal,
    },
    {
      says: 'must be paid in order: an instalment before those after it',
      holds: ({ schedule }) =>
        schedule.every(({ paid }, i) => paid === 0 || schedule.slice(0, i).every((each) => each.paid === each.amount)),
    },
  ],
  '/tenureMonths': {
    says: ({ schedule }) => `must be ${schedule.length}, the number of instalments, or null for a loan of fixed days`,
    holds: ({ tenureMonths, schedule }) => tenureMonths === (tenureMonths === null ? null : schedule.length),
  },
  '/status': {
    says: 'must be repaid once nothing is outstanding, and must not be before',
    holds: (loan) => (loan.status === 'repaid') === (outstandingOf(loan) === 0),
  },
};

const isLagosDay = (day: string): boolean => lagosMidnight(day) !== undefined;
const dayOf = (terms: SavingsTerms): string | undefined =>
  terms.productType === 'target' ? terms.targetDate : terms.productType === 'locked' ? terms.maturityDate : undefined;

export const SAVINGS: Constraints<SavingsAccount> = {
  '/terms/targetDate': {
    says: 'must be a day, as YYYY-MM-DD',
    holds: ({ terms }) => terms.productType !== 'target' || isLagosDay(terms.targetDate),
  },
  '/terms/maturityDate': {
    says: 'must be a day, as YYYY-MM-DD',
    holds: ({ terms }) => terms.productType !== 'locked' || isLagosDay(terms.maturityDate),
  },
  '/maturesAt': {
    says: ({ terms }) => {
      const at = maturityOf(terms);
      return at === null
        ? 'must be null: such savings are always free'
        : `must be ${at}, when ${dayOf(terms) ?? ''} begins in Lagos`;
    },
    holds: ({ terms, maturesAt }) => maturesAt === maturityOf(terms) || !isLagosDay(dayOf(terms) ?? '1970-01-01'),
  },
  '/balance': {
    says: 'must be 0 in closed savings',
    holds: ({ status, balance }) => status !== 'closed' || balance === 0,
  },
  '/status': {
    says: 'must not be matured where nothing matures',
    holds: ({ status, maturesAt }) => status !== 'matured' || maturesAt !== null,
  },
};

export const TOKEN: Constraints<IssuedToken> = {
  '/isOver': {
    says: 'must be there in a revoked token alone: any other is forgotten when its time is over',
    holds: ({ isOver, isRevoked }) => isOver !== true || isRevoked,
  },
};

const CODES = Object.keys(bankingCatalog.errors);
const outcomeConstraint: Constraint<IdempotencyRecord> = {
  says: 'must be a code of the bank',
  holds: ({ outcome }) => outcome?.kind !== 'refusal' || CODES.includes(outcome.code),
};

export const IDEMPOTENCY: Constraints<IdempotencyRecord> = {
  '/outcome/code': outcomeConstraint,
  '/outcome/status': {
    says: 'must be a status of success, from 200 to 299',
    holds: ({ outcome }) => outcome?.kind !== 'success' || (outcome.status >= 200 && outcome.status < 300),
  },
};
