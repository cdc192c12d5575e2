import { EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { OneOf } from '@sadpath/forms';
import { OptionalText } from '../../forms/fields';

/** Operations of manageKit (contracts/debit.md §3.3.4). */
export const KIT_OPERATIONS = ['LOCK', 'UNLOCK', 'BLOCK', 'REPLACE', 'BLOCK_AND_REPLACE', 'CLOSE', 'HOTLIST'] as const;

export type KitOperation = (typeof KIT_OPERATIONS)[number];

/** A change of the status of a card, for the replace operations with a new one. */
export class ManageKitRequest {
  @EntityId()
  readonly entityId: string;

  @KitNo()
  readonly oldKit: string;

  @OneOf(KIT_OPERATIONS)
  readonly operation: KitOperation;

  @OneOf(['PHYSICAL', 'VIRTUAL'], {
    optional: true,
    when: { field: 'operation', is: ['REPLACE', 'BLOCK_AND_REPLACE'] },
  })
  readonly cardType?: 'PHYSICAL' | 'VIRTUAL' | null;

  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true })
  readonly deliveryAddress?: string | null;

  @OptionalText()
  readonly reason?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
