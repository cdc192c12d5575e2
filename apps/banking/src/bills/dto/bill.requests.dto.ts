import { Text, UUID, Uuid } from '@sadpath/forms';
import { Amount } from '../../forms/bank-fields';

const ID_OR_REFERENCE = new RegExp(`${UUID.source}|^[A-Z]+\\d{14,}$`, 'i');

/** A category by its code. */
export class CategoryPath {
  @Text({ example: 'electricity' }) code: string;
}

/** A payment by its id or by its reference, which a failed one tells. */
export class PaymentPath {
  @Text({ pattern: ID_OR_REFERENCE, example: 'FMFB20260227000001' }) idOrReference: string;
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
