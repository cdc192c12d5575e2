import { Text, Uuid } from '@sadpath/service';
import { Amount } from '../../forms/bank-fields';

/** A category by its code. */
export class CategoryPath {
  @Text({ example: 'electricity' }) code: string;
}

/** A biller by its id. */
export class BillerPath {
  @Text({ example: 'biller_001' }) billerId: string;
}

/** `POST /bill-payment/validate` (contract banking §3.8). */
export class ValidateCustomerRequest {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text({ min: 6, max: 20, example: '04500000001' }) customerReference: string;
  @Text({ optional: true }) paymentItemCode?: string | null;
}

/** `POST /bill-payment/pay` (contract banking §3.8). */
export class PayBillRequest {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text({ example: 'EKEDC-PREPAID' }) paymentItemCode: string;
  @Text({ min: 6, max: 20, example: '04500000001' }) customerReference: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
  @Text({ optional: true }) narration?: string | null;
}
