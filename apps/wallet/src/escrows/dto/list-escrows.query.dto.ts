import { OneOf, Uuid } from '@sadpath/service';
import { escrowLifecycle } from '../../domain/escrow.lifecycle';
import { PageQuery } from '../../forms/page.query.dto';

/** Filters of `GET /escrows`. */
export class ListEscrowsQuery extends PageQuery {
  @Uuid({ optional: true, description: 'Payer or payee' }) walletId?: string;
  @OneOf(escrowLifecycle.states, { optional: true }) status?: string;
}
