import type { Card } from '../domain/card';
import { maskedCardNumber } from '../domain/card-number';
import { encryptCardNumberV1, encryptCardNumberV2 } from '../domain/card-number-codec';
import { expDateOf } from '../domain/expiry-date';
import type { CardResponse, Shape } from './card.response.dto';
import { timeView } from './time.view';
import type { Visit } from '@sadpath/dcms';
import { IV_BYTES } from '../domain/codec-key';

/** How a card number is encrypted for an answer. */
export type Encryption = (cardNumber: string) => string;

/** A card as answers show it (contracts/debit.md §3.3.1). */
export function cardView(card: Card, encrypt: Encryption = encryptCardNumberV1): Shape<CardResponse> {
  return {
    entityId: card.entityId,
    kitNo: card.kitNo,
    accountNo: card.accountNo,
    cardNumber: maskedCardNumber(card.cardNumber),
    encryptedCardNumber: encrypt(card.cardNumber),
    cardStatus: card.status,
    cardType: card.cardType,
    cardCategory: 'DEBIT',
    bin: card.bin,
    networkType: card.networkType,
    productId: card.productId,
    productName: card.productName,
    tierType: card.tierType,
    plasticCode: card.plasticCode,
    aliasName: card.aliasName,
    cardName: card.aliasName,
    fourthLine: null,
    expDate: expDateOf(card.expiryDate),
    cardIssuanceType: 'WELCOME_KIT',
    ...datesView(card),
  };
}

function datesView(card: Card) {
  return {
    cardIssuanceDate: timeView(card.createdAt),
    createdDate: timeView(card.createdAt),
    changedDate: timeView(card.changedAt),
    cardActivationDate: timeView(card.activatedAt),
    cardConversionDate: timeView(card.convertedAt),
    lastPinChangedDate: timeView(card.pinChangedAt),
  };
}

/** Encrypts card numbers by AES-GCM, each under a vector of its own. */
export function sealedCardNumber({ call }: Visit): Encryption {
  return (cardNumber) => encryptCardNumberV2(cardNumber, Buffer.from(call.chance.hex(2 * IV_BYTES), 'hex'));
}
