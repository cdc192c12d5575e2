import type { Fee } from '../domain/fee';
import { quoteView } from '../quotes/quote.view';
import type { FeeResponse } from './dto/fees.responses.dto';

/** A fee as Fee Posting keeps it; amounts in rupees. */
export function feeView({ feeId, feeRef, status, terms, ...fee }: Fee): FeeResponse {
  const { feeType, entityId, accountNo, productId, glAccountNo } = terms;
  return {
    feeId,
    feeRef,
    ...quoteView(feeType, terms),
    entityId,
    accountNo,
    productId,
    kitNo: terms.kitNo ?? null,
    period: terms.period ?? null,
    glAccountNo,
    cbsRef: fee.cbsRef ?? null,
    status,
    reversalReason: fee.reversalReason ?? null,
  };
}
