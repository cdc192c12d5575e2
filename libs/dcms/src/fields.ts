import { Text } from '@sadpath/forms';

type FieldOptions = NonNullable<Parameters<typeof Text>[0]>;

/** Id of a customer within its tenant, normally the CIF number (contracts/debit.md §2.8). */
export function EntityId(options: FieldOptions = {}): PropertyDecorator {
  return Text({ min: 1, max: 50, example: 'CIF1003', ...options });
}

/** Number of a kit, digits only; a JSON number is taken for its text. */
export function KitNo(options: FieldOptions = {}): PropertyDecorator {
  return Text({
    pattern: /^\d{1,20}$/,
    says: 'must be 1 to 20 digits',
    alsoNumber: true,
    example: '4240170003',
    ...options,
  });
}

/** Number of an account; a JSON number is taken for its text. */
export function AccountNo(options: FieldOptions = {}): PropertyDecorator {
  const says = 'must be 1 to 34 letters or digits';
  return Text({ pattern: /^[0-9A-Za-z]{1,34}$/, says, alsoNumber: true, example: '8642137', ...options });
}

/** An amount above zero, in rupees with at most two places; a JSON number is taken for its text. */
export function PositiveAmount(options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^(?!0+(?:\.0+)?$)\d{1,12}(?:\.\d{1,2})?$/;
  const says = 'must be an amount above zero in rupees, at most 12 digits and 2 decimals';
  return Text({ pattern, says, alsoNumber: true, example: '200.00', ...options });
}

/** An amount of zero or more, in rupees with at most two places; a JSON number is taken for its text. */
export function Amount(options: FieldOptions = {}): PropertyDecorator {
  const says = 'must be an amount in rupees, at most 12 digits and 2 decimals';
  return Text({ pattern: /^\d{1,12}(?:\.\d{1,2})?$/, says, alsoNumber: true, example: '200.00', ...options });
}

/** Id that a client gives a request: the same id gives the stored result (contracts/debit.md §2.8). */
export function RequestId(options: FieldOptions = {}): PropertyDecorator {
  return Text({ min: 1, max: 100, alsoNumber: true, example: 'REQ-1', ...options });
}
