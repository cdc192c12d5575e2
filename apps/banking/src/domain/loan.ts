import { DAY, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { type Minor, toMajor, total } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { endOfLagosDay, addLagosMonths } from './lagos-calendar';
import { DECIMALS, major } from './money';
import { ruleError, notFound } from './refusals';

/** The life of a loan (contract banking §4). */
export const loanLifecycle = defineLifecycle({
  active: { fallBehind: 'overdue', catchUp: 'active', settle: 'repaid' },
  overdue: { fallBehind: 'overdue', catchUp: 'active', settle: 'repaid' },
  repaid: {},
});

export type LoanStatus = StateOf<typeof loanLifecycle.table>;
export type LoanEvent = EventOf<typeof loanLifecycle.table>;

/** One instalment; amounts in kobo. */
export interface Instalment {
  /** @minimum 1 */
  readonly number: number;
  readonly dueAt: Instant;
  /** @minimum 0 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly paid: Minor;
}

export type InstalmentStatus = 'pending' | 'paid' | 'overdue';

/** A disbursed loan; amounts in kobo, the rate in hundredths of a percent a year. */
export interface Loan {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly applicationId: string;
  readonly productName: string;
  /** @minimum 1 */
  readonly principal: Minor;
  readonly interestRate: number;
  /**
   * Null for loans of fixed days.
   * @minimum 1
   * @maximum 600
   */
  readonly tenureMonths: number | null;
  readonly status: LoanStatus;
  readonly disbursedAt: Instant;
  /** @minItems 1 */
  readonly schedule: readonly Instalment[];
}

/** The instalments with their due instants: monthly from disbursement, or once after so many days. */
export function scheduleOf(amounts: readonly Minor[], disbursedAt: Instant, days?: number): readonly Instalment[] {
  return amounts.map((amount, index) => {
    const dueAt = days === undefined ? addLagosMonths(disbursedAt, index + 1) : disbursedAt + days * DAY;
    return { number: index + 1, dueAt, amount, paid: 0 };
  });
}

/** What is still to be paid. */
export function outstandingOf(loan: Pick<Loan, 'schedule'>): Minor {
  return total(loan.schedule.map(({ amount, paid }) => amount - paid));
}

/** Everything the loan costs. */
export function totalRepaymentOf(loan: Pick<Loan, 'schedule'>): Minor {
  return total(loan.schedule.map(({ amount }) => amount));
}

/** State of an instalment at `now`: it is overdue from the midnight in Lagos that ends its due day. */
export function instalmentStatus({ amount, paid, dueAt }: Instalment, now: Instant): InstalmentStatus {
  if (paid >= amount) return 'paid';
  return now >= endOfLagosDay(dueAt) ? 'overdue' : 'pending';
}

/** Due instant of the first unpaid instalment, or null when all are paid. */
export function nextDueAt(loan: Pick<Loan, 'schedule'>): Instant | null {
  return loan.schedule.find(({ amount, paid }) => paid < amount)?.dueAt ?? null;
}

/** When the loan would next fall behind if nothing is paid; null when no pending instalment is left. */
export function nextArrearsAt(loan: Loan, now: Instant): Instant | null {
  const pending = loan.schedule.find((instalment) => instalmentStatus(instalment, now) === 'pending');
  return pending === undefined ? null : endOfLagosDay(pending.dueAt);
}

/** The loan with the status its schedule has at `now`. */
export function reviewLoan(loan: Loan, now: Instant): Loan {
  const event = eventAt(loan, now);
  const status = loanLifecycle.next(loan.status, event) ?? loan.status;
  return status === loan.status ? loan : { ...loan, status };
}

/** Throws VALIDATION_ERROR when the loan is repaid or the amount is above what is outstanding. */
export function requireRepayable(loan: Loan, amount: Minor): void {
  if (loanLifecycle.isTerminal(loan.status)) throw ruleError('id', 'Loan is already repaid');
  const outstanding = outstandingOf(loan);
  if (amount > outstanding) throw ruleError('amount', `amount must be at most ${String(major(outstanding))} naira`);
}

/** Pays the oldest instalments first; throws as `requireRepayable`. */
export function repay(loan: Loan, amount: Minor, now: Instant): Loan {
  requireRepayable(loan, amount);
  let left = amount;
  const schedule = loan.schedule.map((instalment) => {
    const part = Math.min(left, instalment.amount - instalment.paid);
    left -= part;
    return part === 0 ? instalment : { ...instalment, paid: instalment.paid + part };
  });
  return reviewLoan({ ...loan, schedule }, now);
}

/** The user's own loan or NOT_FOUND. */
export function requireLoan(loan: Loan | undefined, userId: string): Loan {
  if (loan?.userId !== userId) throw notFound('Loan');
  return loan;
}

/** True until everything is repaid. */
export function isRunning({ status }: Pick<Loan, 'status'>): boolean {
  return !loanLifecycle.isTerminal(status);
}

/** Throws EXISTING_LOAN for a loan that runs (contract banking §6). */
export function requireNoRunningLoan(loans: readonly Loan[]): void {
  const running = loans.find(isRunning);
  if (running === undefined) return;
  const facts = { loanId: running.id, outstandingBalance: toMajor(outstandingOf(running), DECIMALS) };
  const values = comparing({ outstandingBalance: facts.outstandingBalance }, { repaid: 0 });
  throw bankingError('EXISTING_LOAN', undefined, { details: [facts], ...values });
}

function eventAt(loan: Loan, now: Instant): 'settle' | 'fallBehind' | 'catchUp' {
  if (outstandingOf(loan) === 0) return 'settle';
  const isBehind = loan.schedule.some((instalment) => instalmentStatus(instalment, now) === 'overdue');
  return isBehind ? 'fallBehind' : 'catchUp';
}
