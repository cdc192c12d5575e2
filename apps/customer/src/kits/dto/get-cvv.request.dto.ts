import { OptionalText } from '../../forms/fields';
import { KitRequest } from './kit.request.dto';

/** The card whose CVV shall be shown. */
export class GetCvvRequest extends KitRequest {
  @OptionalText({ max: 10, needs: 'otpRef' })
  readonly otp?: string | null;

  @OptionalText()
  readonly otpRef?: string | null;
}
