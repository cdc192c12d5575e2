import { Text } from '@sadpath/service';

/** `POST /transactions/{transactionId}/cancel`. */
export class CancelTransactionRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}
