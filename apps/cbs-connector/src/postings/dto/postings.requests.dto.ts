import { AccountNo, PositiveAmount, RequestId } from '@sadpath/dcms';
import { ListOf, OneOf, Text } from '@sadpath/forms';

/** One account against which a posting is booked. */
export class CounterLegForm {
  @AccountNo({ example: '9000001' }) accountNo: string;
  @PositiveAmount() amount: string;
}

/** `POST /cbs/debit` and `POST /cbs/credit` (contract §3.5). */
export class PostingRequest {
  @AccountNo() accountNo: string;
  @PositiveAmount() amount: string;
  @OneOf(['INR'], { optional: true }) currency?: string | null;
  @RequestId({ example: 'T-1', description: 'The same id gives the stored posting for 24 hours' }) txnId: string;
  @Text({ optional: true, max: 255 }) narration?: string | null;
  @ListOf(() => CounterLegForm, {
    optional: true,
    max: 10,
    description: 'Where the money goes to or comes from; the amounts add up to the whole. Absent: the world outside',
  })
  counterLegs?: readonly CounterLegForm[] | null;
}

/** `POST /cbs/reversal` (contract §3.5). */
export class ReversalRequest {
  @RequestId({ example: 'T-1' }) originalTxnId: string;
  @RequestId({ example: 'R-1' }) txnId: string;
  @PositiveAmount({ optional: true, description: 'All that is not yet reversed, unless given' }) amount?: string | null;
}

/** The posting that is asked for. */
export class PostingPath {
  @Text({ max: 130, example: 'T-1' }) txnId: string;
}
