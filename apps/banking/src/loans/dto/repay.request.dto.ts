import { Uuid } from '@sadpath/service';
import { Amount } from '../../forms/amount';

/** `POST /loans/:id/repay` (contract banking §3.6). */
export class RepayRequest {
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}
