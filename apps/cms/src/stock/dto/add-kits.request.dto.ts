import { RequestId } from '@sadpath/dcms';
import { Whole } from '@sadpath/forms';

/** `POST /cms/inventory/{productId}/kits` (contracts/debit.md §3.4). */
export class AddKitsRequest {
  @Whole({ min: 1, max: 1000, example: 10 }) quantity: number;
  @RequestId({ optional: true, description: 'The same id adds once within 24 hours' }) requestId?: string | null;
}
