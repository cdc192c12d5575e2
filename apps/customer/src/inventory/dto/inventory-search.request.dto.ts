import { OneOf, TextList, Whole } from '@sadpath/forms';
import { DELIVERY_STATUSES } from '../../domain/placement';
import { DateOrTime, OptionalText } from '../../forms/fields';

const KIT_STATUSES = [
  'UNALLOCATED',
  'LOCKED',
  'BLOCKED',
  'REPLACED',
  'EXPIRED_CARD',
  'INACTIVE',
  'ACTIVE',
  'ALLOCATED',
] as const;

/** What both searches of the inventory take; `pageNo` counts from 1, dates are ISO 8601 in UTC. */
abstract class InventorySearch {
  @TextList({ optional: true, max: 100 })
  readonly orderIds?: readonly string[] | null;

  @OptionalText()
  readonly branchId?: string | null;

  @OptionalText()
  readonly orderingPartyId?: string | null;

  @DateOrTime({ optional: true })
  readonly fromDate?: string | null;

  @DateOrTime({ optional: true })
  readonly toDate?: string | null;

  @Whole({ optional: true, min: 1 })
  readonly pageNo?: number | null;

  @Whole({ optional: true, min: 1, max: 100 })
  readonly pageSize?: number | null;
}

/** Which orders are asked for. */
export class OrderSearchRequest extends InventorySearch {
  @OneOf(['DC_KIT', 'PARENT_KIT'], { optional: true })
  readonly refType?: string | null;
}

/** Which kits are asked for: by their numbers, orders, branch or ordering party. */
export class KitSearchRequest extends InventorySearch {
  @OneOf(['DC_KIT', 'PARENT_KIT'])
  readonly refType: 'DC_KIT' | 'PARENT_KIT';

  @TextList({ optional: true, max: 100, unless: ['orderIds', 'branchId', 'orderingPartyId'] })
  readonly kitRefNo?: readonly string[] | null;

  @OptionalText()
  readonly orderingPartyType?: string | null;

  @OneOf(KIT_STATUSES, { optional: true })
  readonly kitStatus?: string | null;

  @OneOf(DELIVERY_STATUSES, { optional: true })
  readonly deliveryStatus?: string | null;
}
