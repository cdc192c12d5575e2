import { RequestId } from '@sadpath/dcms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { ExpiryField, OptionalText, PinField } from '../../forms/fields';

/** The first PIN of a card; an OTP is checked when sent, and has to be when the product says so. */
export class SetPinRequest extends CardKeyRequest {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;

  @OptionalText({ max: 10, needs: 'otpRef' })
  readonly otp?: string | null;

  @OptionalText()
  readonly otpRef?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
