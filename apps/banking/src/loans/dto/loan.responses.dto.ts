import { type Instant, isoSeconds } from '@sadpath/clock';
import { Decimal, ListOf, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { lagosDate } from '../../domain/lagos-calendar';
import {
  instalmentStatus,
  type Loan,
  loanLifecycle,
  nextDueAt,
  outstandingOf,
  totalRepaymentOf,
} from '../../domain/loan';
import { major, percent } from '../../domain/money';

/** One instalment; money in major units. */
export class InstalmentResponse {
  @Whole() number: number;
  @Text({ example: '2026-03-27' }) dueDate: string;
  @Decimal() amount: number;
  @OneOf(['pending', 'paid', 'overdue']) status: string;
}

/** A disbursed loan; money in major units, the rate in percent a year. */
export class LoanResponse {
  @Uuid() id: string;
  @Uuid() applicationId: string;
  @Text() productName: string;
  @Decimal() principal: number;
  @Decimal() interestRate: number;
  @Whole({ nullable: true }) tenureMonths: number | null;
  @Decimal() totalRepayment: number;
  @Decimal() outstandingBalance: number;
  @OneOf(loanLifecycle.states) status: string;
  @Text() disbursedAt: string;
  @Text({ nullable: true }) nextDueDate: string | null;
  @ListOf(() => InstalmentResponse) schedule: InstalmentResponse[];

  static of(loan: Loan, now: Instant): LoanResponse {
    const { id, applicationId, productName, tenureMonths, status } = loan;
    return {
      id,
      applicationId,
      productName,
      principal: major(loan.principal),
      interestRate: percent(loan.interestRate),
      tenureMonths,
      totalRepayment: major(totalRepaymentOf(loan)),
      outstandingBalance: major(outstandingOf(loan)),
      status,
      disbursedAt: isoSeconds(loan.disbursedAt),
      nextDueDate: nextDueDate(loan),
      schedule: loan.schedule.map((instalment) => ({
        number: instalment.number,
        dueDate: lagosDate(instalment.dueAt),
        amount: major(instalment.amount),
        status: instalmentStatus(instalment, now),
      })),
    };
  }
}

/** Lagos date of the next instalment; null when none is left. */
export function nextDueDate(loan: Loan): string | null {
  const at = nextDueAt(loan);
  return at === null ? null : lagosDate(at);
}

/** A repayment; money in major units. */
export class RepaymentResponse {
  @Uuid() loanId: string;
  @Text() reference: string;
  @Decimal() amountPaid: number;
  @Decimal() outstandingBalance: number;
  @OneOf(loanLifecycle.states) status: string;
  @Text({ nullable: true }) nextDueDate: string | null;
}
