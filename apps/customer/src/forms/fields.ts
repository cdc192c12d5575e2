import { Text } from '@sadpath/forms';

type FieldOptions = NonNullable<Parameters<typeof Text>[0]>;

/** Month and year a card ends, `0729`; the leading zero may be lost. */
export function ExpiryField(options: FieldOptions = {}): PropertyDecorator {
  return Text({ pattern: /^(?:0?[1-9]|1[0-2])\d{2}$/, alsoNumber: true, example: '0729', ...options });
}

/** A PIN: encrypted as contracts/debit.md §2.9 says, or four bare digits. */
export function PinField(options: FieldOptions = {}): PropertyDecorator {
  return Text({ min: 1, max: 256, alsoNumber: true, example: '1234', ...options });
}

/** A calendar day, `DD-MM-YYYY`. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return Text({ pattern: /^(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-\d{4}$/, example: '15-01-2026', ...options });
}

/** A mobile number of ten digits. */
export function Mobile(options: FieldOptions = {}): PropertyDecorator {
  return Text({ pattern: /^\d{10}$/, alsoNumber: true, example: '9876500003', ...options });
}

/** A short text that may be left out. */
export function OptionalText(options: FieldOptions = {}): PropertyDecorator {
  return Text({ max: 255, alsoNumber: true, ...options, optional: true });
}
