import { OneOf, TextList } from '@sadpath/forms';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../../domain/placement';

/** One delivery status and the kits that have it; a request is a list of these. */
export class DeliveryStatusForm {
  @OneOf(DELIVERY_STATUSES)
  readonly deliveryStatus: DeliveryStatus;

  @TextList({ min: 1, max: 1000 })
  readonly kitNo: readonly string[];
}
