import { Flag, OneOf, Text, Uuid, Whole, type FormFault, isAbsent } from '@sadpath/forms';
import {
  PAYMENT_METHOD_TYPES,
  paymentMethodLifecycle,
  type PaymentMethodType,
  TOKEN_FORM,
} from '../../domain/payment-method';
import { needed, unwanted } from '../../forms/cross-field';
import { PageQuery, WalletPath } from '../../forms/shared.requests.dto';

/** A payment method of a wallet in the path. */
export class PaymentMethodPath extends WalletPath {
  @Uuid() paymentMethodId: string;
}

/** Filters of the payment methods of a wallet. */
export class ListPaymentMethodsQuery extends PageQuery {
  @OneOf(paymentMethodLifecycle.states, { optional: true }) status?: string;
}

/** `POST /wallets/{walletId}/payment-methods` (contract wallet §3.6). */
export class RegisterRequest {
  @OneOf(PAYMENT_METHOD_TYPES) type: PaymentMethodType;
  @Text({ pattern: TOKEN_FORM, example: 'tok_visa_4242' }) token: string;
  @Text({ min: 1, max: 80, example: 'A. Buyer' }) holderName: string;
  @Whole({ optional: true, min: 1, max: 12, description: 'Cards need it, others have none' }) expMonth?: number;
  @Whole({ optional: true, min: 2000, max: 2099, description: 'Cards need it, others have none' }) expYear?: number;
  @Flag({ optional: true, description: 'True for the first unless given' }) isDefault?: boolean;

  /** Cards have a date, others have none; a past one is found at verification. While the type is open, a date is wanted. */
  static crossFieldFaults(body: Readonly<Record<string, unknown>>): readonly FormFault[] {
    const hasNoDate = body['type'] === 'bank_account' || body['type'] === 'upi';
    return (['expMonth', 'expYear'] as const).flatMap((field) => {
      if (isAbsent(body[field]) === hasNoDate) return [];
      return [hasNoDate ? unwanted(field, 'when type is card') : needed(field, 'when type is card')];
    });
  }
}

/** `POST /wallets/{walletId}/payment-methods/{paymentMethodId}/verify`. */
export class VerifyRequest {
  @Text({ pattern: /^[0-9]{6}$/, example: '123456' }) code: string;
}
