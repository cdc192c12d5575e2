import { formatDecimal } from '@sadpath/money';
import type { FeeAmounts } from '../domain/fee';
import type { QuoteResponse } from './dto/quotes.responses.dto';

/** What a fee costs, in rupees. */
export function quoteView(feeType: string, amounts: FeeAmounts): QuoteResponse {
  const { amount, gstRate, cgst, sgst, igst, gst, total } = amounts;
  return {
    feeType,
    amount: formatDecimal(amount, 2),
    gstRate,
    cgst: formatDecimal(cgst, 2),
    sgst: formatDecimal(sgst, 2),
    igst: formatDecimal(igst, 2),
    gst: formatDecimal(gst, 2),
    total: formatDecimal(total, 2),
  };
}
