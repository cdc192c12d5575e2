import { Flag, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { PAYMENT_METHOD_TYPES, type PaymentMethod, paymentMethodLifecycle } from '../../domain/payment-method';
import { Moment, moment, MomentOrNull, OrNull } from '../../forms/fields';

/** A payment method as answers show it; never its token (contract wallet §3.0). */
export class PaymentMethodResponse {
  @Uuid() id: string;
  @Uuid() walletId: string;
  @OneOf(PAYMENT_METHOD_TYPES) type: string;
  @OneOf(paymentMethodLifecycle.states) status: string;
  @Text({ example: '4242' }) last4: string;
  @Text({ example: 'visa' }) brand: string;
  @Text() holderName: string;
  @OrNull('integer') expMonth: number | null;
  @OrNull('integer') expYear: number | null;
  @Flag() isDefault: boolean;
  @Whole() verificationAttemptsLeft: number;
  @Moment() verificationExpiresAt: string | null;
  @Moment() createdAt: string | null;
  @MomentOrNull() verifiedAt: string | null;
  @MomentOrNull() deactivatedAt: string | null;

  static of(method: PaymentMethod): PaymentMethodResponse {
    const { id, walletId, type, status, last4, brand, holderName, expMonth, expYear } = method;
    const { isDefault, verificationAttemptsLeft } = method;
    return {
      ...{ id, walletId, type, status, last4, brand, holderName, expMonth, expYear },
      isDefault,
      verificationAttemptsLeft,
      verificationExpiresAt: moment(method.verificationExpiresAt),
      createdAt: moment(method.createdAt),
      verifiedAt: moment(method.verifiedAt),
      deactivatedAt: moment(method.deactivatedAt),
    };
  }
}
