import { formatDecimal } from '@sadpath/money';
import type { Posting } from '../domain/posting';
import type { PostingResponse } from './dto/postings.responses.dto';

/** A posting as the connector answers it; amounts in rupees. */
export function postingView(posting: Posting): PostingResponse {
  const { txnId, cbsRef, accountNo, crDr, originalTxnId } = posting;
  return {
    txnId,
    cbsRef,
    accountNo,
    amount: formatDecimal(posting.amount, 2),
    crDr,
    balance: formatDecimal(posting.balance, 2),
    status: posting.kind === 'reversal' ? 'REVERSED' : 'POSTED',
    ...(originalTxnId === undefined ? {} : { originalTxnId }),
  };
}

/** A posting as it stands in the books by now: REVERSED when nothing of it is left. */
export function bookedView(posting: Posting): PostingResponse {
  const isReversed = posting.kind === 'reversal' || posting.reversed >= posting.amount;
  return { ...postingView(posting), status: isReversed ? 'REVERSED' : 'POSTED' };
}
