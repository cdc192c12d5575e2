import { OneOf, Text, Whole } from '@sadpath/forms';
import { DELIVERY_STATUSES } from '../../domain/placement';
import { OptionalText } from '../../forms/fields';

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
