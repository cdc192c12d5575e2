import { ListOf } from '@sadpath/service';
import { refundableOf } from '../../domain/refund';
import type { Transaction } from '../../domain/transaction';
import { Balance } from '../../forms/money.fields';
import { TransactionResponse } from './transaction.response.dto';

/** What has been given back of a transaction, and what is left. */
export class RefundsResponse {
  @Balance() originalAmount: number;
  @Balance() refundedAmount: number;
  @Balance() refundableAmount: number;
  @ListOf(() => TransactionResponse) refunds: readonly TransactionResponse[];

  static of(original: Transaction, refunds: readonly Transaction[]): RefundsResponse {
    return {
      originalAmount: original.amount,
      refundedAmount: original.refundedAmount,
      refundableAmount: refundableOf(original),
      refunds: refunds.map((refund) => TransactionResponse.of(refund)),
    };
  }
}
