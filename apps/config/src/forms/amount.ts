import { Text } from '@sadpath/forms';

/** A decimal amount of at most two places, as a text or a JSON number (contract §2.8). */
export function Amount(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const says = 'must be an amount in rupees, at most 12 digits and 2 decimals';
  return Text({ ...options, pattern: /^\d{1,12}(\.\d{1,2})?$/, says, alsoNumber: true, example: '200.00' });
}
