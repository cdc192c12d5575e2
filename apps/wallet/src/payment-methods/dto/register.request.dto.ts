import { Flag, OneOf, Text, Whole } from '@sadpath/service';
import { PAYMENT_METHOD_TYPES, TOKEN_FORM, type PaymentMethodType } from '../../domain/payment-method';

/** `POST /wallets/{walletId}/payment-methods` (contract wallet §3.6). */
export class RegisterRequest {
  @OneOf(PAYMENT_METHOD_TYPES) type: PaymentMethodType;
  @Text({ pattern: TOKEN_FORM, example: 'tok_visa_4242' }) token: string;
  @Text({ min: 1, max: 80, example: 'A. Buyer' }) holderName: string;
  @Whole({ optional: true, min: 1, max: 12, description: 'Cards need it, others have none' }) expMonth?: number;
  @Whole({ optional: true, min: 2000, max: 2099, description: 'Cards need it, others have none' }) expYear?: number;
  @Flag({ optional: true, description: 'True for the first unless given' }) isDefault?: boolean;
}
