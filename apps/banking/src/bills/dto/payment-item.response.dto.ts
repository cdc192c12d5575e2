import { Decimal, OneOf, Text } from '@sadpath/service';
import type { PaymentItem } from '../../domain/biller';
import { major } from '../../forms/major';

/** Something a biller sells; money in major units. */
export class PaymentItemResponse {
  @Text({ example: 'EKEDC-PREPAID' }) paymentItemCode: string;
  @Text() name: string;
  @OneOf(['fixed', 'variable']) amountType: string;
  @Decimal({ optional: true }) amount: number | null;
  @Decimal({ optional: true }) minAmount: number | null;
  @Decimal({ optional: true }) maxAmount: number | null;

  static of({ paymentItemCode, name, price }: PaymentItem): PaymentItemResponse {
    if ('amount' in price) {
      return {
        paymentItemCode,
        name,
        amountType: 'fixed',
        amount: major(price.amount),
        minAmount: null,
        maxAmount: null,
      };
    }
    const { minAmount, maxAmount } = price;
    return {
      paymentItemCode,
      name,
      amountType: 'variable',
      amount: null,
      minAmount: major(minAmount),
      maxAmount: major(maxAmount),
    };
  }
}
