import { RequestId } from '@sadpath/dcms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

/** A card to activate; an OTP is checked when sent, and has to be when the product says so. */
export class ActivateRequest extends CardKeyRequest {
  @OptionalText({ max: 10, needs: 'otpRef' })
  readonly otp?: string | null;

  @OptionalText()
  readonly otpRef?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
