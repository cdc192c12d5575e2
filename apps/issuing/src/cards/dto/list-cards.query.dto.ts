import { OneOf } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';
import { ListRequest } from '../../forms/list.query.dto';

export const CARD_COLUMNS = [
  'cardId',
  'issuerCardStatus',
  'cardholderId',
  'cardHolderLastName',
  'createdDatetime',
] as const;

/** CD-LIST (contract §3.2). */
export class ListCardsRequest extends ListRequest {
  @OneOf([0, 1, 2, 3, 4], { optional: true }) issuerCardStatus?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @OneOf(CARD_COLUMNS, { optional: true }) orderBy?: (typeof CARD_COLUMNS)[number];
}
