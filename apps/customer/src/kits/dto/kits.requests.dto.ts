import { AccountNo, EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { ListOf, OneOf } from '@sadpath/forms';
import { CardKeyRequest, ProvenRequest } from '../../forms/card-key.request.dto';
import { Mobile, OptionalText } from '../../forms/fields';

/** A card to activate. */
export class ActivateRequest extends ProvenRequest {}

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

/** The kit a request is about. */
export class KitRequest {
  @KitNo()
  readonly kitNo: string;
}

/** The card whose CVV shall be shown. */
export class GetCvvRequest extends KitRequest {
  @OptionalText({ max: 10, needs: 'otpRef' })
  readonly otp?: string | null;

  @OptionalText()
  readonly otpRef?: string | null;
}

/** A change of the status of all cards of a customer, who is named by one of entity id and mobile number. */
export class ManageAllKitsRequest {
  @Mobile({ optional: true })
  readonly mobileNo?: string | null;

  @EntityId({ optional: true, unless: ['mobileNo'] })
  readonly entityId?: string | null;

  @OneOf(['BLOCK', 'LOCK', 'UNLOCK'])
  readonly operation: 'BLOCK' | 'LOCK' | 'UNLOCK';

  @OptionalText()
  readonly reason?: string | null;

  @OptionalText()
  readonly changer?: string | null;

  @OneOf(['IVR', 'WEB', 'MOBILE', 'BRANCH'], { optional: true })
  readonly channel?: string | null;
}

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

/** What the new card shall be. */
export class UpgradeForm {
  @OptionalText({ max: 50 })
  readonly aliasName?: string | null;

  @OneOf(['PHYSICAL', 'VIRTUAL'], { optional: true })
  readonly cardType?: 'PHYSICAL' | 'VIRTUAL' | null;

  @OptionalText({ max: 10 })
  readonly plasticCode?: string | null;

  @OptionalText({ max: 20 })
  readonly tierType?: string | null;
}

/** A card of another tier or plastic in place of an old one. */
export class UpgradeCardRequest extends CardKeyRequest {
  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true })
  readonly deliveryAddress?: string | null;

  @ListOf(() => UpgradeForm, { min: 1, max: 1 })
  readonly kitInfo: readonly UpgradeForm[];

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
