import { Text } from '@sadpath/service';

/** `POST /bill-payment/validate` (contract banking §3.8). */
export class ValidateCustomerRequest {
  @Text({ example: 'biller_001' }) billerId: string;
  @Text({ min: 6, max: 20, example: '04500000001' }) customerReference: string;
  @Text({ optional: true }) paymentItemCode?: string | null;
}
