import { Text } from '@sadpath/service';

/** `POST /escrows/{escrowId}/dispute`. */
export class DisputeEscrowRequest {
  @Text({ min: 1, max: 255, example: 'The goods never came' }) reason: string;
}
