import { Flag, Uuid } from '@sadpath/service';
import { Amount } from '../../forms/amount';

/** `POST /savings/:accountId/deposit` (contract banking §3.7). */
export class DepositRequest {
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}

/** `POST /savings/:accountId/withdraw`: everything, unless an amount is given (contract banking §3.7). */
export class WithdrawRequest {
  @Amount({ optional: true }) amount?: number | null;
  @Uuid({ optional: true }) destinationWalletId?: string | null;
  @Flag({ optional: true }) acceptPenalty?: boolean | null;
}
