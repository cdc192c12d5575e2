import { Decimal, Flag } from '@sadpath/forms';
import { Amount } from '../../forms/amount';

/** `PUT /config/products/{productId}/fees/{feeType}` (contract §3.2). */
export class PutFeeRequest {
  @Amount() amount: string;
  @Amount({ optional: true }) minAmount?: string;
  @Amount({ optional: true }) maxAmount?: string;
  @Flag({ optional: true }) gstApplicable?: boolean;
  @Decimal({ optional: true, min: 0, max: 100, description: "Percent; absent: the tenant's rate; null: unset" })
  gstRate?: number | null;
}
