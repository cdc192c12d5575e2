import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { setAside } from './balances';
import type { Card } from './card';
import type { CardTransaction, DeclineReason } from './card-transaction';

/** A purchase at a merchant, in minor units. */
export interface Purchase {
  readonly amount: Minor;
  readonly merchantName?: string;
}

/** The name of a new record and the moment it is made. */
export interface RecordStamp {
  readonly transId: string;
  readonly authRefNum: string;
  readonly now: Instant;
}

/** What every record of a card begins with. */
export function stamped(
  { program, environment, cardId, cardholderId }: Card,
  { transId, authRefNum, now }: RecordStamp,
): Pick<CardTransaction, keyof RecordStamp & keyof CardTransaction> &
  Pick<CardTransaction, 'program' | 'environment' | 'cardId' | 'cardholderId' | 'createdAt'> {
  return { program, environment, transId, authRefNum, cardId, cardholderId, createdAt: now };
}

/** A purchase as the card's network sees it: authorized with the money set aside, or declined and recorded (contract §3.5). */
export function authorizePurchase(
  card: Card,
  { amount, merchantName = 'SANDBOX MERCHANT' }: Purchase,
  stamp: RecordStamp,
): { readonly card: Card; readonly transaction: CardTransaction } {
  const declineReason = reasonToDecline(card, amount);
  const transaction: CardTransaction = {
    ...stamped(card, stamp),
    type: 'purchase',
    amount,
    description: merchantName,
    merchantName,
    ...(declineReason === undefined ? { status: 'authorized' } : { status: 'declined', declineReason }),
  };
  return declineReason === undefined
    ? { card: { ...card, balances: setAside(card.balances, amount) }, transaction }
    : { card, transaction };
}

function reasonToDecline(card: Card, amount: Minor): DeclineReason | undefined {
  if (card.status !== 'active') return 'card_not_active';
  if (amount > card.transactionLimit) return 'over_limit';
  return amount > card.balances.available ? 'insufficient_funds' : undefined;
}
