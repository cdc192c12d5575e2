import { PositiveAmount, RequestId } from '@sadpath/dcms';

/** `POST /cbs/reversal` (contracts/debit.md §3.5). */
export class ReversalRequest {
  @RequestId({ example: 'T-1' }) originalTxnId: string;
  @RequestId({ example: 'R-1' }) txnId: string;
  @PositiveAmount({ optional: true, description: 'All that is not yet reversed, unless given' }) amount?: string | null;
}
