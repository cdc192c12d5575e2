import { AccountNo, EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';

/** `POST /cms/cards/{kitNo}/convert`: the product that a card becomes one of. */
export class ConvertCardRequest {
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
}

/** The kit in the path; any text may be asked for, and one that is no number is simply unknown. */
export class KitPath {
  @Text({ max: 50, example: '4240170003' }) kitNo: string;
}

/** `POST /cms/cards` (contracts/debit.md §3.4). */
export class MakeCardRequest {
  @EntityId({ example: 'CIF1008' }) entityId: string;
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
  @AccountNo({ example: '8642142' }) accountNo: string;
  @KitNo({ optional: true, description: 'The next kit of the stock, unless given' }) kitNo?: string | null;
  @RequestId({ optional: true, description: 'The same id gives the same card for 24 hours' }) requestId?: string | null;
}
