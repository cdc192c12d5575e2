import { Text } from '@sadpath/forms';
import { OptionalText } from '../../forms/fields';

/** The order a request is about; the oldest one that waits without it. */
export class OptionalOrderRequest {
  @OptionalText({ max: 50 })
  readonly orderId?: string | null;
}

/** An order and the branch that wants it cancelled. */
export class CancelOrderRequest {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly orderId: string;

  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly branchId: string;
}

/** The order whose status is asked for. */
export class OrderStatusRequest {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly cardOrderId: string;
}
