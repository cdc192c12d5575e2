import { Text } from '@sadpath/forms';

/** A decimal amount of at most two places, as a text or a JSON number (contract §2.8). */
export function Amount(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Text({ ...options, pattern: /^\d{1,12}(\.\d{1,2})?$/, alsoNumber: true, example: '200.00' });
}
