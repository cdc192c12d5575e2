import { OneOf } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';
import { ListRequest } from '../../forms/list.query.dto';

export const CARD_ACTIVITY_COLUMNS = ['dateCreated', 'transId', 'cardId'] as const;

/** CD-TXN and CD-FEES (contract §3.2). */
export class ListCardActivityRequest extends ListRequest {
  @fieldOf.id(OPTIONAL) cardId?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @OneOf(CARD_ACTIVITY_COLUMNS, { optional: true }) orderBy?: (typeof CARD_ACTIVITY_COLUMNS)[number];
}
