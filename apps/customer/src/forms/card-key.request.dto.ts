import { EntityId, KitNo, RequestId } from '@sadpath/dcms';
import { OptionalText } from './fields';

/** The customer and the card a request is about: one must belong to the other. */
export class CardKeyRequest {
  @EntityId()
  readonly entityId: string;

  @KitNo()
  readonly kitNo: string;
}

/** A request about a card that an OTP may prove: it is checked when sent, and has to be when the product says so. */
export class ProvenRequest extends CardKeyRequest {
  @OptionalText({ max: 10, needs: 'otpRef' })
  readonly otp?: string | null;

  @OptionalText()
  readonly otpRef?: string | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
