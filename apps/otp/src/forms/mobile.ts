import { Text } from '@sadpath/forms';

/** A mobile number of ten digits. */
export function Mobile(): PropertyDecorator {
  return Text({ pattern: /^\d{10}$/, says: 'must be 10 digits', alsoNumber: true, example: '9876500002' });
}
