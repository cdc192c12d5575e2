import { AccountNo, EntityId, KitNo } from '@sadpath/dcms';
import { OneOf, Whole } from '@sadpath/forms';
import { Day, OptionalText } from '../../forms/fields';

/** Which transactions of a customer are asked for; `page` counts from 0. */
export class FetchTransactionsRequest {
  @EntityId()
  readonly entityId: string;

  @KitNo({ optional: true })
  readonly kitNo?: string | null;

  @AccountNo({ optional: true })
  readonly accountNumber?: string | null;

  @Day({ optional: true })
  readonly startDate?: string | null;

  @Day({ optional: true })
  readonly endDate?: string | null;

  @OneOf(['ATM', 'POS', 'ECOM', 'CONTACTLESS'], { optional: true })
  readonly transactionChannel?: string | null;

  @OptionalText({ max: 2 })
  readonly responseCode?: string | null;

  @Whole({ optional: true, min: 0 })
  readonly page?: number | null;

  @Whole({ optional: true, min: 1, max: 100 })
  readonly size?: number | null;
}
