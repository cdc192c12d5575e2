import { isoSeconds } from '@sadpath/clock';
import { CARD_STATUS_NUMBERS, type Card } from '../domain/card';
import { maskCardNumber } from '../domain/card-number';
import type { Cardholder } from '../domain/cardholder';
import { CONTACT } from '../cardholders/to-cardholder';
import { pick } from '../forms/pick';
import type {
  CardBalanceResponse,
  CardResponse,
  CardStatusResponse,
  IssuedCardResponse,
} from './dto/cards.responses.dto';

/** A card with its holder. */
export interface HeldCard {
  readonly card: Card;
  readonly holder: Cardholder;
}

export function issuedCardView({ cardId, type, secrets, cryptoAddresses }: Card): IssuedCardResponse {
  return {
    cardId,
    type,
    maskedCardNumber: maskCardNumber(secrets.cardNumber),
    cryptoAddresses: cryptoAddresses.map(({ chain, address }) => ({ chain, address })),
  };
}

/** A card on the wire, in the currency of its program. */
export function cardView({ card, holder }: HeldCard, currency: number): CardResponse {
  return {
    ...issuedCardView(card),
    cardholderId: card.cardholderId,
    cardHolderFirstName: holder.identity.firstName,
    cardHolderLastName: holder.identity.lastName,
    nameOnCard: card.nameOnCard,
    alias: card.alias ?? '',
    cardStatus: card.cardStatus,
    issuerCardStatus: CARD_STATUS_NUMBERS[card.status],
    cardType: card.cardType,
    transactionLimit: card.transactionLimit,
    currency,
    createdDatetime: isoSeconds(card.createdAt),
    ...pick(card.contact, CONTACT),
  };
}

export function cardStatusView({ cardId, status }: Card): CardStatusResponse {
  return { cardId, issuerCardStatus: CARD_STATUS_NUMBERS[status] };
}

export function cardBalanceView({ cardId, balances }: Card, currency: number): CardBalanceResponse {
  return { cardId, ledgerBalance: balances.ledger, availableBalance: balances.available, currency };
}
