import { isoSeconds } from '@sadpath/clock';
import { CARD_TRANSACTION_STATUS_NUMBERS, type CardFee, type CardTransaction } from '../domain/card-transaction';
import type { CardFeeResponse, CardTransactionResponse } from './dto/cards.responses.dto';

/** A card transaction on the wire, in the currency of its program. */
export function cardTransactionView(transaction: CardTransaction, currency: number): CardTransactionResponse {
  const { cardId, cardholderId, transId, authRefNum, amount, type, status, description, createdAt } = transaction;
  return {
    cardId,
    cardholderId,
    transId,
    authRefNum,
    amount: String(amount),
    currency,
    type,
    transStatus: CARD_TRANSACTION_STATUS_NUMBERS[status],
    description,
    merchantName: transaction.merchantName ?? '',
    declineReason: transaction.declineReason ?? '',
    dateCreated: isoSeconds(createdAt),
  };
}

export function cardFeeView({
  cardId,
  feeId,
  authRefNum,
  amount,
  merchantAmount,
  feeType,
  createdAt,
}: CardFee): CardFeeResponse {
  return {
    cardId,
    feeId,
    authRefNum,
    amount: String(amount),
    merchantAmount: String(merchantAmount),
    feeType,
    dateCreated: isoSeconds(createdAt),
  };
}
