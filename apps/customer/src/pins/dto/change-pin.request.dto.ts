import { RequestId } from '@sadpath/dcms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, PinField } from '../../forms/fields';

/** A new PIN against the old one. */
export class ChangePinRequest extends CardKeyRequest {
  @ExpiryField()
  readonly expiryDate: string;

  @PinField()
  readonly oldPin: string;

  @PinField({ example: '4321' })
  readonly newPin: string;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
