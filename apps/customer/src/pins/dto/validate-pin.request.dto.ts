import { RequestId } from '@sadpath/dcms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, PinField } from '../../forms/fields';

/** A PIN to compare with that of a card. */
export class ValidatePinRequest extends CardKeyRequest {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
