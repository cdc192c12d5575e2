import { EntityId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';
import { ExpiryField, Mobile } from '../../forms/fields';

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
