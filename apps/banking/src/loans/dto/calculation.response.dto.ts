import { Decimal, Whole } from '@sadpath/service';

/** What a loan would cost; money in major units. */
export class CalculationResponse {
  @Decimal() requestedAmount: number;
  @Whole({ optional: true }) tenureMonths: number | null;
  @Decimal() interestRate: number;
  @Decimal() monthlyRepayment: number;
  @Decimal() totalInterest: number;
  @Decimal() totalRepayment: number;
}
