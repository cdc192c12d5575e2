import { Anything, Flag, ListOf, Nested, Text, Whole } from '@sadpath/forms';
import { DateAndTime, OptionalText } from '../../forms/fields';

/** The branch that orders. */
export class BranchForm {
  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly branchId: string;

  @OptionalText()
  readonly branchName?: string | null;
}

/** Who orders on behalf of the branch. */
export class OrderingPartyForm {
  @OptionalText()
  readonly orderingPartyId?: string | null;

  @OptionalText()
  readonly orderingPartyType?: string | null;
}

/** Kits of one product. */
export class OrderLineForm {
  @Text({ min: 1, max: 8, alsoNumber: true, example: '608040' })
  readonly bin: string;

  @Text({ min: 1, max: 50, example: '2003_PHYSICAL' })
  readonly productId: string;

  @Whole({ min: 0, max: 1000 })
  readonly quantity: number;

  @OptionalText({ max: 10 })
  readonly plasticCode?: string | null;

  @Whole({ optional: true, min: 16, max: 16 })
  readonly panLength?: number | null;

  @Flag({ optional: true })
  readonly pinGeneration?: boolean | null;
}

/** An order of kits (contracts/debit.md §3.3.8). */
export class CardOrderRequest {
  @OptionalText({ max: 50, description: 'The service numbers orders that come without one.' })
  readonly orderId?: string | null;

  @Nested(() => BranchForm)
  readonly branchInfo: BranchForm;

  @OptionalText({ description: 'Parts joined by ~' })
  readonly address?: string | null;

  @OptionalText({ max: 10 })
  readonly pinCode?: string | null;

  @Nested(() => OrderingPartyForm, { optional: true })
  readonly orderingPartyInfo?: OrderingPartyForm | null;

  @Anything({ optional: true })
  readonly metaValues?: unknown;

  @DateAndTime({ optional: true })
  readonly processStartTime?: string | null;

  @Whole({ optional: true, min: 1, description: 'Days' })
  readonly validity?: number | null;

  @ListOf(() => OrderLineForm, { min: 1, max: 50 })
  readonly products: readonly OrderLineForm[];
}

/** An order whose lines stand in an uploaded file, too. */
export class CardOrderWithFileRequest extends CardOrderRequest {
  @Text({ min: 1, max: 255, example: 'order.txt' })
  readonly fileName: string;
}

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
