import { AccountNo, EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { OneOf } from '@sadpath/forms';

/** A physical card: fresh, or made of an existing virtual one. */
export class ApplyForCardRequest {
  @EntityId({ example: 'CIF1008' })
  readonly entityId: string;

  @KitNo({ optional: true, description: 'A virtual card that becomes physical.' })
  readonly kitNo?: string | null;

  @AccountNo({ optional: true, description: 'Account of a fresh card; the default account without it.' })
  readonly accountNo?: string | null;

  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true })
  readonly deliveryAddress?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
