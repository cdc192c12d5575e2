import { KitNo } from '@sadpath/dcms';
import { OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../../domain/placement';
import { DateOrTime, OptionalText } from '../../forms/fields';

/** One delivery status and the kits that have it; a request is a list of these. */
export class DeliveryStatusForm {
  @OneOf(DELIVERY_STATUSES)
  readonly deliveryStatus: DeliveryStatus;

  @TextList({ min: 1, max: 1000 })
  readonly kitNo: readonly string[];
}

/** A kit, or a box of kits, that shall never become a card; one of the two is needed. */
export class ExpireKitRequest {
  @KitNo({ optional: true, unless: ['parentKitNo'] })
  readonly kitNo?: string | null;

  @OptionalText()
  readonly parentKitNo?: string | null;
}

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

/** Which kits of a branch shall be counted; `pageNo` counts from 0. */
export class KitSummaryRequest {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly branchId: string;

  @OptionalText()
  readonly cardOrderId?: string | null;

  @OptionalText()
  readonly productId?: string | null;

  @OneOf(['PHYSICAL', 'VIRTUAL'], { optional: true })
  readonly cardType?: string | null;

  @OneOf(['PERSONALIZED', 'NON_PERSONALIZED'], { optional: true })
  readonly embossType?: string | null;

  @OneOf(DELIVERY_STATUSES, { optional: true })
  readonly deliveryStatus?: string | null;

  @Whole({ optional: true, min: 0 })
  readonly pageNo?: number | null;

  @Whole({ optional: true, min: 1, max: 100 })
  readonly pageSize?: number | null;
}

/** Kits that move from one branch to another; `chnager` is spelt as the documentation prints it. */
export class KitsTransferRequest {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly fromBranch: string;

  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly toBranch: string;

  @TextList({ min: 1, max: 1000 })
  readonly kitNo: readonly string[];

  @OptionalText()
  readonly creator?: string | null;

  @OptionalText()
  readonly chnager?: string | null;

  @OptionalText()
  readonly approver?: string | null;
}
