import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, OptionalText, PinField } from '../../forms/fields';

/** A PIN to compare with that of a card. */
export class ValidatePinRequest extends CardKeyRequest {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;

  @OptionalText()
  readonly requestId?: string | null;
}
