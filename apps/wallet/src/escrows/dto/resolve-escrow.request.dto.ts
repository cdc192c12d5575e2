import { OneOf, Text } from '@sadpath/service';
import { ESCROW_OUTCOMES, type EscrowOutcome } from '../../domain/escrow';

/** `POST /escrows/{escrowId}/resolve`. */
export class ResolveEscrowRequest {
  @OneOf(ESCROW_OUTCOMES) outcome: EscrowOutcome;
  @Text({ optional: true, max: 255 }) note?: string;
}
