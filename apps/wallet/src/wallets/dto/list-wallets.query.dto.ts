import { OneOf, Uuid } from '@sadpath/service';
import { CURRENCIES } from '../../domain/currency';
import { walletLifecycle } from '../../domain/wallet.lifecycle';
import { PageQuery } from '../../forms/page.query.dto';

/** Filters of `GET /wallets`. */
export class ListWalletsQuery extends PageQuery {
  @Uuid({ optional: true }) ownerId?: string;
  @OneOf(CURRENCIES, { optional: true }) currency?: string;
  @OneOf(walletLifecycle.states, { optional: true }) status?: string;
}
