import { RequestId } from '@sadpath/dcms';
import { ListOf, OneOf } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

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
