import { OneOf } from '@sadpath/forms';
import { ListRequest } from '../../forms/list.query.dto';

export const CARDHOLDER_COLUMNS = ['cardholderId', 'status', 'lastName', 'dateCreated'] as const;

/** CH-LIST (contract §3.1). */
export class ListCardholdersRequest extends ListRequest {
  @OneOf([0, 1, 2, 3, 4, 5, 6, 7], { optional: true }) status?: number;
  @OneOf(CARDHOLDER_COLUMNS, { optional: true }) orderBy?: (typeof CARDHOLDER_COLUMNS)[number];
}
