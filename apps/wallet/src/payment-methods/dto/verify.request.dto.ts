import { Text } from '@sadpath/service';

/** `POST /wallets/{walletId}/payment-methods/{paymentMethodId}/verify`. */
export class VerifyRequest {
  @Text({ pattern: /^[0-9]{6}$/, example: '123456' }) code: string;
}
