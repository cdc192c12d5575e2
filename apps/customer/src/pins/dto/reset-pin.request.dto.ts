import { RequestId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, PinField } from '../../forms/fields';

/** A new PIN against an OTP, for a forgotten or locked one. */
export class ResetPinRequest extends CardKeyRequest {
  @ExpiryField()
  readonly expiryDate: string;

  @PinField({ example: '4321' })
  readonly newPin: string;

  @Text({ min: 1, max: 10, alsoNumber: true })
  readonly otp: string;

  @Text({ min: 1, max: 255 })
  readonly otpRef: string;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
