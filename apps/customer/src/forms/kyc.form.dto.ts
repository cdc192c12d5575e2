import { OneOf, Text } from '@sadpath/forms';
import { CalendarDate } from '@sadpath/dcms';

/** One document that proves who a customer is. */
export class KycForm {
  @OneOf(['PAN', 'AADHAAR', 'PASSPORT', 'VOTER_ID', 'DRIVING_LICENCE'])
  readonly documentType: string;

  @Text({ min: 1, max: 50 })
  readonly documentNo: string;

  @CalendarDate({ optional: true, example: '2030-12-31' })
  readonly documentExpiry?: string | null;
}
