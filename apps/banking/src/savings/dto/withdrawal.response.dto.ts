import { Decimal, OneOf, Text, Uuid } from '@sadpath/service';
import { savingsLifecycle } from '../../domain/savings.lifecycle';

/** A withdrawal; money in major units. */
export class WithdrawalResponse {
  @Uuid() accountId: string;
  @Decimal() amountWithdrawn: number;
  @Decimal() penalty: number;
  @Decimal() creditedAmount: number;
  @Decimal() balance: number;
  @OneOf(savingsLifecycle.states) status: string;
  @Text() reference: string;
}
