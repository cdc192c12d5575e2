import { AccountNo, PositiveAmount, RequestId } from '@sadpath/dcms';
import { ListOf, OneOf, Text } from '@sadpath/service';
import { CounterLegForm } from './counter-leg.dto';

/** `POST /cbs/debit` and `POST /cbs/credit` (contracts/debit.md §3.5). */
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
