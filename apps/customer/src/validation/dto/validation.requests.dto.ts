import { EntityId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';
import { ExpiryField, Mobile, PinField } from '../../forms/fields';

/** What a customer says of a card, with its PIN. */
export class ValidateCardEndingV2Request {
  @PinField()
  readonly pin: string;

  @ExpiryField()
  readonly expiryDate: string;

  @Mobile()
  readonly mobileNo: string;

  @Text({ pattern: /^\d{6}$/, says: 'must be 6 digits', alsoNumber: true, example: '700032' })
  readonly cardNoLastSix: string;
}

/** The same with the CVV. */
export class ValidateCardEndingRequest extends ValidateCardEndingV2Request {
  @Text({ pattern: /^\d{1,3}$/, says: 'must be 1 to 3 digits', alsoNumber: true, example: '021' })
  readonly cvv: string;
}

/** What a customer says of a card. */
export class ValidateCardRequest {
  @Text({ pattern: /^\d{6}$/, says: 'must be 6 digits', alsoNumber: true, example: '700032' })
  readonly cardNoLastSix: string;

  @EntityId()
  readonly entityId: string;

  @ExpiryField()
  readonly expiryDate: string;

  @Mobile()
  readonly mobileNo: string;
}
