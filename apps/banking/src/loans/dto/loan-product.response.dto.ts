import { Decimal, Text, Uuid, Whole } from '@sadpath/service';
import type { LoanProduct } from '../../domain/loan-product';
import { major, percent } from '../../forms/major';

/** A loan on offer; money in major units, the rate in percent a year. */
export class LoanProductResponse {
  @Uuid() id: string;
  @Text({ example: 'quick_cash' }) code: string;
  @Text() name: string;
  @Decimal() minAmount: number;
  @Decimal() maxAmount: number;
  @Whole({ optional: true }) minTenureMonths: number | null;
  @Whole({ optional: true }) maxTenureMonths: number | null;
  @Whole({ optional: true, description: 'For products of fixed days' }) tenureDays: number | null;
  @Decimal({ example: 18.5 }) interestRate: number;

  static of({ id, code, name, minAmount, maxAmount, tenure, interestRate }: LoanProduct): LoanProductResponse {
    const months = 'days' in tenure ? undefined : tenure;
    return {
      id,
      code,
      name,
      minAmount: major(minAmount),
      maxAmount: major(maxAmount),
      minTenureMonths: months?.minMonths ?? null,
      maxTenureMonths: months?.maxMonths ?? null,
      tenureDays: 'days' in tenure ? tenure.days : null,
      interestRate: percent(interestRate),
    };
  }
}
