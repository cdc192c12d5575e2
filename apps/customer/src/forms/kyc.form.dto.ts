import { OneOf, Text } from '@sadpath/forms';
import { OptionalText } from './fields';

/** One document that proves who a customer is. */
export class KycForm {
  @OneOf(['PAN', 'AADHAAR', 'PASSPORT', 'VOTER_ID', 'DRIVING_LICENCE'])
  readonly documentType: string;

  @Text({ min: 1, max: 50 })
  readonly documentNo: string;

  @OptionalText()
  readonly documentExpiry?: string | null;
}
