import { OneOf, Text } from '@sadpath/forms';
import { OptionalText } from './fields';

/** One postal address. */
export class AddressForm {
  @OneOf(['PERMANENT', 'COMMUNICATION'])
  readonly addressCategory: 'PERMANENT' | 'COMMUNICATION';

  @Text({ min: 1, max: 100 })
  readonly address1: string;

  @OptionalText()
  readonly address2?: string | null;

  @OptionalText()
  readonly address3?: string | null;

  @Text({ min: 1, max: 100 })
  readonly city: string;

  @Text({ min: 1, max: 100 })
  readonly state: string;

  @Text({ min: 1, max: 100 })
  readonly country: string;

  @OptionalText()
  readonly district?: string | null;

  @OptionalText()
  readonly isoCountryCode?: string | null;

  @Text({ min: 1, max: 10, alsoNumber: true })
  readonly pincode: string;
}
