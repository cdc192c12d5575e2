import { RequestId } from '@sadpath/dcms';
import { OneOf } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

/** A new PIN by post. */
export class PinMailerRequest extends CardKeyRequest {
  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true })
  readonly addressType?: string | null;

  @OptionalText({ max: 3 })
  readonly homeCurrencyCode?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
