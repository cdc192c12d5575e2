import { isoSeconds } from '@sadpath/clock';
import { Decimal, OneOf, Text, Uuid } from '@sadpath/service';
import type { Payment } from '../../domain/payment';
import { major } from '../../forms/major';

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
  @Text({ optional: true, description: '20 digits once prepaid electricity is paid' }) token: string | null;
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
