import { Text } from '@sadpath/service';
import { OptionalAmount } from '../../forms/money.fields';

/** `POST /transactions/{transactionId}/refund`. */
export class RefundTransactionRequest {
  @OptionalAmount('All that is left unless given') amount?: number;
  @Text({ optional: true, max: 255 }) reason?: string;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
}
