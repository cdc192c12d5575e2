import { formatDecimal } from '@sadpath/money';
import type { FeeConfiguration } from '../domain/fee-configuration';
import type { FeePath } from './dto/fees.requests.dto';
import type { FeeResponse } from './dto/fees.responses.dto';

/** A fee configuration as it stands on the wire: amounts are decimal texts. */
export function feeView({ productId, feeType }: FeePath, fee: FeeConfiguration): FeeResponse {
  const { amount, minAmount, maxAmount, gstApplicable, gstRate } = fee;
  return {
    productId,
    feeType,
    amount: formatDecimal(amount, 2),
    ...(minAmount === undefined ? {} : { minAmount: formatDecimal(minAmount, 2) }),
    maxAmount: formatDecimal(maxAmount, 2),
    gstApplicable,
    ...(gstRate === undefined ? {} : { gstRate }),
  };
}
