import { Text, Uuid } from '@sadpath/service';
import { Amount } from '../../forms/amount';

/** `POST /bill-payment/pay` (contract banking §3.8). */
export class PayBillRequest {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text({ example: 'EKEDC-PREPAID' }) paymentItemCode: string;
  @Text({ min: 6, max: 20, example: '04500000001' }) customerReference: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
  @Text({ optional: true }) narration?: string | null;
}
