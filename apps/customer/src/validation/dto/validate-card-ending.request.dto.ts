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

  @Text({ pattern: /^\d{6}$/, alsoNumber: true, example: '700032' })
  readonly cardNoLastSix: string;
}

/** The same with the CVV. */
export class ValidateCardEndingRequest extends ValidateCardEndingV2Request {
  @Text({ pattern: /^\d{1,3}$/, alsoNumber: true, example: '021' })
  readonly cvv: string;
}
