import { AccountNo, PositiveAmount } from '@sadpath/dcms';

/** One account against which a posting is booked. */
export class CounterLegForm {
  @AccountNo({ example: '9000001' }) accountNo: string;
  @PositiveAmount() amount: string;
}
