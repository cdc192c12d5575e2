import { RequestId } from '@sadpath/dcms';
import { Text, Whole } from '@sadpath/forms';

/** `POST /cms/inventory/{productId}/kits` (contracts/debit.md §3.4). */
export class AddKitsRequest {
  @Whole({ min: 1, max: 1000, example: 10 }) quantity: number;
  @RequestId({ optional: true, description: 'The same id adds once within 24 hours' }) requestId?: string | null;
}

/** The product in the path. */
export class ProductPath {
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
}

/** `POST /cms/kits/take-back`: the request for a card that its sender could not use. */
export class TakeBackRequest {
  @RequestId() requestId: string;
}
