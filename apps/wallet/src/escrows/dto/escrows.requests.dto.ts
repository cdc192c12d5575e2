import { DAY, SECOND } from '@sadpath/clock';
import { OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { ESCROW_OUTCOMES, escrowLifecycle, type EscrowOutcome } from '../../domain/escrow';
import { Amount } from '../../forms/fields';
import { NoteFields, PageQuery } from '../../forms/shared.requests.dto';

/** An escrow in the path. */
export class EscrowPath {
  @Uuid() escrowId: string;
}

/** Filters of `GET /escrows`. */
export class ListEscrowsQuery extends PageQuery {
  @Uuid({ optional: true, description: 'Payer or payee' }) walletId?: string;
  @OneOf(escrowLifecycle.states, { optional: true }) status?: string;
}

/** `POST /escrows` (contract wallet §3.5). */
export class OpenEscrowRequest extends NoteFields {
  @Uuid() payerWalletId: string;
  @Uuid({ description: 'Another wallet of the tenant, in the same currency' }) payeeWalletId: string;
  @Amount() amount: number;
  @Whole({ optional: true, min: 60, max: (90 * DAY) / SECOND, unit: 'seconds', description: 'Seven days unless given' })
  expiresInSeconds?: number;
}

/** `POST /escrows/{escrowId}/refund`. */
export class RefundEscrowRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}

/** `POST /escrows/{escrowId}/dispute`. */
export class DisputeEscrowRequest {
  @Text({ min: 1, max: 255, example: 'The goods never came' }) reason: string;
}

/** `POST /escrows/{escrowId}/resolve`. */
export class ResolveEscrowRequest {
  @OneOf(ESCROW_OUTCOMES) outcome: EscrowOutcome;
  @Text({ optional: true, max: 255 }) note?: string;
}
