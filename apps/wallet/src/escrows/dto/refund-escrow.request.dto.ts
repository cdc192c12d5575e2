import { Text } from '@sadpath/service';

/** `POST /escrows/{escrowId}/refund`. */
export class RefundEscrowRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}
