import { EntityId } from '@sadpath/dcms';
import { OneOf } from '@sadpath/forms';
import { Mobile, OptionalText } from '../../forms/fields';

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
