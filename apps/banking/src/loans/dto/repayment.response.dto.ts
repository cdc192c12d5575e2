import { Decimal, OneOf, Text, Uuid } from '@sadpath/service';
import { loanLifecycle } from '../../domain/loan.lifecycle';

/** A repayment; money in major units. */
export class RepaymentResponse {
  @Uuid() loanId: string;
  @Text() reference: string;
  @Decimal() amountPaid: number;
  @Decimal() outstandingBalance: number;
  @OneOf(loanLifecycle.states) status: string;
  @Text({ optional: true }) nextDueDate: string | null;
}
