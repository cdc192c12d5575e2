import { Text } from '@sadpath/forms';

/** A clear card number. */
export class CardNumberRequest {
  @Text({ pattern: /^\d{16}$/, says: 'must be 16 digits', alsoNumber: true, example: '6080402401700032' })
  readonly cardNumber: string;
}
