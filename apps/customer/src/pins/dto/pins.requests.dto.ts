import { RequestId } from '@sadpath/dcms';
import { OneOf, Text } from '@sadpath/forms';
import { CardKeyRequest, ProvenRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, OptionalText, PinField } from '../../forms/fields';

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

/** A new PIN by post. */
export class PinMailerRequest extends CardKeyRequest {
  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true })
  readonly addressType?: string | null;

  @OptionalText({ max: 3 })
  readonly homeCurrencyCode?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}

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

/** The first PIN of a card. */
export class SetPinRequest extends ProvenRequest {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;
}

/** A PIN to compare with that of a card. */
export class ValidatePinRequest extends CardKeyRequest {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
