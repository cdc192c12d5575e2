import { OptionalAmount } from '../../forms/money.fields';

/** `POST /transactions/{transactionId}/complete`. */
export class CompleteTransactionRequest {
  @OptionalAmount('At most what is held; the rest is freed') amount?: number;
}
