import { minor, parseDecimal, type Minor } from '@sadpath/money';
import type { FeeDraft } from '../domain/fee-configuration';
import type { PutFeeRequest } from './dto/fees.requests.dto';

/** What a request says of a fee, in paise. */
export function feeDraft({ amount, minAmount, maxAmount, ...tax }: PutFeeRequest): FeeDraft {
  return {
    ...tax,
    amount: paise(amount),
    ...(minAmount === undefined ? {} : { minAmount: paise(minAmount) }),
    ...(maxAmount === undefined ? {} : { maxAmount: paise(maxAmount) }),
  };
}

/** The form of the request has checked the text. */
function paise(text: string): Minor {
  return minor(parseDecimal(text, 2) ?? Number.NaN);
}
