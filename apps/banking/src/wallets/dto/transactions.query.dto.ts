import { Uuid } from '@sadpath/service';
import { PageQuery } from '../../forms/page.query.dto';

/** `GET /transactions` (contract banking §3.3). */
export class TransactionsQuery extends PageQuery {
  @Uuid({ optional: true }) walletId?: string;
}
