import { isoDate } from '@sadpath/clock';
import { maskedNumber } from '../domain/card-number';
import type { Kit } from '../domain/kit';
import type { CardResponse } from './dto/cards.responses.dto';

/** A card as anyone may see it. */
export function cardView(kit: Kit): CardResponse {
  const { kitNo, productId, cardType, status, embossStatus } = kit;
  return {
    kitNo,
    cardNumber: maskedNumber(kit.cardNumber),
    productId,
    cardType,
    status,
    embossStatus,
    expDate: isoDate(kit.expDate),
    entityId: kit.entityId ?? null,
    accountNo: kit.accountNo ?? null,
  };
}
