import { OneOf } from '@sadpath/service';
import type { TransferStatus } from '../../domain/transfer.lifecycle';
import type { TransferType } from '../../domain/transfer';
import { PageQuery } from '../../forms/page.query.dto';

/** The states a client can see. */
export const TRANSFER_STATUSES = [
  'pending_review',
  'processing',
  'completed',
  'failed',
  'reversed',
] as const satisfies readonly TransferStatus[];

/** `GET /transfers` (contract banking §3.4). */
export class TransfersQuery extends PageQuery {
  @OneOf(TRANSFER_STATUSES, { optional: true }) status?: TransferStatus;
  @OneOf(['internal', 'external'], { optional: true }) type?: TransferType;
}
