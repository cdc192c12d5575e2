import { Flag, Text } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

/** The offer an answer is for. */
export class OptInPath {
  @Text({ pattern: /^[a-zA-Z0-9-]{1,40}$/, example: 'sms-alerts' })
  readonly operation: string;
}

/** A customer's answer to an offer. */
export class OptInRequest extends CardKeyRequest {
  @Flag()
  readonly optedIn: boolean;

  @OptionalText()
  readonly channel?: string | null;

  @OptionalText()
  readonly creator?: string | null;

  @OptionalText()
  readonly changer?: string | null;

  @OptionalText()
  readonly approver?: string | null;
}
