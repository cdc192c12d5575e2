import { parseInstant } from '@sadpath/clock';
import { field, Text } from '@sadpath/forms';
import { IsString, ValidateBy } from 'class-validator';
import { dayOf } from '../domain/day-range';

type FieldOptions = NonNullable<Parameters<typeof Text>[0]>;

/** Month and year a card ends, `0729`; the leading zero may be lost. */
export function ExpiryField(options: FieldOptions = {}): PropertyDecorator {
  const says = 'must be a month and a year, as MMYY';
  return Text({ pattern: /^(?:0?[1-9]|1[0-2])\d{2}$/, says, alsoNumber: true, example: '0729', ...options });
}

/** A PIN: encrypted as contracts/debit.md §2.9 says, or four bare digits. */
export function PinField(options: FieldOptions = {}): PropertyDecorator {
  return Text({ min: 1, max: 256, alsoNumber: true, example: '1234', ...options });
}

/** A calendar day that exists, `DD-MM-YYYY`. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  const isDay = (text: string): boolean => dayOf(text) !== undefined;
  return dateField(options, {
    example: '15-01-2026',
    words: 'must be a day that exists, as DD-MM-YYYY',
    isDate: isDay,
  });
}

/** A date or a time that exists, ISO 8601. */
export function DateOrTime(options: FieldOptions = {}): PropertyDecorator {
  const isDate = (text: string): boolean => parseInstant(text) !== undefined;
  const words = 'must be a date or a time that exists, in ISO 8601';
  return dateField(options, { example: '2026-01-15T10:00:00Z', words, isDate });
}

/** A date and a time that exist, `YYYY-MM-DD HH:mm:ss`. */
export function DateAndTime(options: FieldOptions = {}): PropertyDecorator {
  const words = 'must be a time that exists, as YYYY-MM-DD HH:mm:ss';
  return dateField(options, { example: '2026-01-15 10:00:00', words, isDate: isDateAndTime });
}

interface DateForm {
  readonly example: string;
  /** What the form demands, as the end of a sentence that begins with the field. */
  readonly words: string;
  readonly isDate: (text: string) => boolean;
}

function dateField(options: FieldOptions, { example, words, isDate }: DateForm): PropertyDecorator {
  const exists = ValidateBy(
    { name: 'isRealDate', validator: { validate: (value) => typeof value === 'string' && isDate(value) } },
    { context: { kind: 'format' }, message: words },
  );
  return field(options, { type: 'string', schema: { type: 'string', example } }, [IsString(), exists]);
}

function isDateAndTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) && parseInstant(`${text.replace(' ', 'T')}Z`) !== undefined;
}

/** A mobile number of ten digits. */
export function Mobile(options: FieldOptions = {}): PropertyDecorator {
  return Text({ pattern: /^\d{10}$/, says: 'must be 10 digits', alsoNumber: true, example: '9876500003', ...options });
}

/** A short text that may be left out. */
export function OptionalText(options: FieldOptions = {}): PropertyDecorator {
  return Text({ max: 255, alsoNumber: true, ...options, optional: true });
}
