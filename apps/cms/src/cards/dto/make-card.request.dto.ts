import { AccountNo, EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';

/** `POST /cms/cards` (contracts/debit.md §3.4). */
export class MakeCardRequest {
  @EntityId({ example: 'CIF1008' }) entityId: string;
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
  @AccountNo({ example: '8642142' }) accountNo: string;
  @KitNo({ optional: true, description: 'The next kit of the stock, unless given' }) kitNo?: string | null;
  @RequestId({ optional: true, description: 'The same id gives the same card for 24 hours' }) requestId?: string | null;
}
