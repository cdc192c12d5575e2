import { Decimal, OneOf, Text } from '@sadpath/service';
import type { SavingsProduct } from '../../domain/savings-product';
import { major, percent } from '../../forms/major';

/** A savings product; null where there is no minimum or the rate varies. */
export class SavingsProductResponse {
  @OneOf(['flexible', 'target', 'locked', 'group', 'sayt']) productType: string;
  @Decimal({ optional: true }) minAmount: number | null;
  @Decimal({ optional: true }) interestRate: number | null;
  @Text() lockPeriod: string;
  @Decimal({ optional: true }) earlyWithdrawalPenaltyRate: number | null;

  static of({ productType, minAmount, interestRate, lockPeriod, ...product }: SavingsProduct): SavingsProductResponse {
    const { earlyWithdrawalPenaltyRate: penaltyRate } = product;
    return {
      productType,
      minAmount: minAmount === null ? null : major(minAmount),
      interestRate: interestRate === null ? null : percent(interestRate),
      lockPeriod,
      earlyWithdrawalPenaltyRate: penaltyRate === null ? null : percent(penaltyRate),
    };
  }
}
