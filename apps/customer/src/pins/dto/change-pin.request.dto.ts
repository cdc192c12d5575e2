import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, OptionalText, PinField } from '../../forms/fields';

/** A new PIN against the old one. */
export class ChangePinRequest extends CardKeyRequest {
  @ExpiryField()
  readonly expiryDate: string;

  @PinField()
  readonly oldPin: string;

  @PinField({ example: '4321' })
  readonly newPin: string;

  @OptionalText()
  readonly requestId?: string | null;
}
