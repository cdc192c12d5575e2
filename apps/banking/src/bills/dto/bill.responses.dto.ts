import { isoSeconds } from '@sadpath/clock';
import { Decimal, Flag, OneOf, Text, Uuid } from '@sadpath/forms';
import type { Biller, PaymentItem, BillCategory } from '../../domain/biller';
import { major } from '../../domain/money';
import type { Payment } from '../../domain/payment';

/** A kind of bill. */
export class BillCategoryResponse {
  @Text({ example: 'electricity' }) code: string;
  @Text() name: string;
  @Text() description: string;

  static of({ code, name, description }: BillCategory): BillCategoryResponse {
    return { code, name, description };
  }
}

/** A company whose bills can be paid. */
export class BillerResponse {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text() name: string;
  @Text({ example: 'ekedc' }) code: string;

  static of({ billerId, name, code }: Biller): BillerResponse {
    return { billerId, name, code };
  }
}

/** Something a biller sells; money in major units. */
export class PaymentItemResponse {
  @Text({ example: 'EKEDC-PREPAID' }) paymentItemCode: string;
  @Text() name: string;
  @OneOf(['fixed', 'variable']) amountType: string;
  @Decimal({ nullable: true }) amount: number | null;
  @Decimal({ nullable: true }) minAmount: number | null;
  @Decimal({ nullable: true }) maxAmount: number | null;

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

/** A customer the biller knows. */
export class ValidCustomerResponse {
  @Text() billerId: string;
  @Text() customerReference: string;
  @Text() customerName: string;
  @Flag() valid: boolean;
}

/** A paid bill; money in major units. */
export class PaymentResponse {
  @Uuid() id: string;
  @Text({ example: 'FMFB20260227000001' }) reference: string;
  @OneOf(['completed', 'pending', 'failed']) status: string;
  @Text() billerId: string;
  @Text() billerName: string;
  @Text() paymentItemCode: string;
  @Text() customerReference: string;
  @Text() customerName: string;
  @Decimal() amount: number;
  @Decimal() fees: number;
  @Decimal() totalAmount: number;
  @Text({ description: '20 digits once prepaid electricity is paid', nullable: true }) token: string | null;
  @Text() timestamp: string;

  static of(payment: Payment): PaymentResponse {
    const { id, reference, status, billerId, billerName, paymentItemCode, customerReference, customerName, token } =
      payment;
    return {
      id,
      reference,
      status,
      billerId,
      billerName,
      paymentItemCode,
      customerReference,
      customerName,
      amount: major(payment.amount),
      fees: major(payment.fees),
      totalAmount: major(payment.amount + payment.fees),
      token,
      timestamp: isoSeconds(payment.createdAt),
    };
  }
}
