import { parseInstant } from '@sadpath/clock';
import { field, OneOf, Text, Whole } from '@sadpath/forms';
import { IsString, ValidateBy } from 'class-validator';
import { isWebhookUrl, WEBHOOK_RULE } from '../domain/webhook-url';

interface Optional {
  readonly optional?: boolean;
}

/** Marks a field that may be left out. */
export const OPTIONAL: Optional = { optional: true };

/** Far above any documented amount, far below where sums stop being exact. */
const LARGEST_AMOUNT = 999_999_999_999;

/** The fields of cardholders, cards and accounts by their names on the wire (contract §3, §6). */
export const fieldOf = {
  firstName: (options: Optional = {}) => Text({ min: 2, max: 50, example: 'Jo', ...options }),
  lastName: (options: Optional = {}) => Text({ min: 2, max: 50, example: 'Tester', ...options }),
  emailAdr: (options: Optional = {}) =>
    Text({ min: 6, max: 50, pattern: /^[^@\s]+@[^@\s]+$/, example: 'jo@example.test', ...options }),
  gender: (options: Optional = {}) =>
    OneOf([0, 1, 2], { description: '0 male, 1 female, 2 other', example: 2, ...options }),
  nationality: (options: Optional = {}) =>
    Text({ min: 2, max: 50, description: 'Demonym', example: 'American', ...options }),
  placeOfBirth: (options: Optional = {}) =>
    Text({ pattern: /^[A-Z]{3}$/, description: 'ISO 3166-1 alpha-3', example: 'USA', ...options }),
  dob: (options: Optional = {}) => CalendarDate({ description: 'YYYY-MM-DD, at least 18 years ago', ...options }),
  adrLine1: (options: Optional = {}) => Text({ min: 1, max: 100, example: '1 Test Street', ...options }),
  city: (options: Optional = {}) => Text({ min: 1, max: 50, example: 'Testville', ...options }),
  state: (options: Optional = {}) => Text({ min: 1, max: 50, example: 'CA', ...options }),
  country: (options: Optional = {}) =>
    Text({ pattern: /^[A-Z]{2}$/, description: 'ISO 3166-1 alpha-2', example: 'US', ...options }),
  zipCode: (options: Optional = {}) => Text({ min: 1, max: 12, example: '94105', ...options }),
  callingCode: (options: Optional = {}) =>
    Text({ pattern: /^\d{3}$/, description: 'ITU code, padded with zeros', example: '001', ...options }),
  cellNum: (options: Optional = {}) => Text({ pattern: /^\d{10,20}$/, example: '4155550100', ...options }),
  countryCallingCode: () =>
    Text({ pattern: /^[A-Z]{2}$/, description: 'Country of phoneNum, in letters', example: 'US', optional: true }),
  phoneNum: (options: { readonly needs?: string } = {}) =>
    Text({
      pattern: /^\d{10,20}$/,
      description: 'Needs countryCallingCode',
      example: '4155550101',
      optional: true,
      ...options,
    }),
  transactionLimit: () =>
    Whole({ min: 1, unit: 'minor units', description: 'Minor units', example: 500_000, optional: true }),
  nameOnCard: () => Text({ min: 1, max: 26, example: 'CLEO APPROVED' }),
  alias: () => Text({ max: 50, optional: true, example: 'travel' }),
  amount: (options: Optional = {}) =>
    Whole({
      min: 1,
      max: LARGEST_AMOUNT,
      unit: 'minor units',
      description: 'Minor units',
      example: 25_000,
      ...options,
    }),
  pin: () => Text({ pattern: /^\d{4}$/, example: '4821' }),
  senderAccountName: (options: Optional = {}) => Text({ min: 1, max: 50, example: 'Cleo Approved', ...options }),
  senderAccountNumber: (options: Optional = {}) => Text({ min: 7, max: 34, example: '000123456789', ...options }),
  senderRoutingNumber: (options: Optional = {}) => Text({ min: 6, max: 12, example: '021000021', ...options }),
  id: (options: Optional & { readonly either?: string } = {}) => Whole({ min: 1, ...options }),
};

/** Money as the simulators take it: a decimal text with at most two places (contract §3.5). */
export function DecimalText(): PropertyDecorator {
  const schema = { type: 'string', pattern: '^\\d+(\\.\\d{1,2})?$' };
  const isDecimalText = ValidateBy(
    {
      name: 'isDecimalText',
      validator: { validate: (value) => typeof value === 'string' && /^\d{1,10}(\.\d{1,2})?$/.test(value) },
    },
    { message: 'must be a decimal text of at most ten digits before the point and two after it, such as 12.50' },
  );
  return field({ example: '12.50' }, { type: 'string', schema }, [IsString(), isDecimalText]);
}

/** An address for callbacks: https, or http to this machine, which a setting may close (contract §3.4). */
export function WebhookUrl(): PropertyDecorator {
  const isHttpsUrl = ValidateBy(
    { name: 'isHttpsUrl', validator: { validate: (value) => typeof value === 'string' && isWebhookUrl(value, true) } },
    { message: WEBHOOK_RULE },
  );
  const options = { optional: true, example: 'https://hooks.example.test/otp' };
  return field(options, { type: 'string', schema: { type: 'string' } }, [IsString(), isHttpsUrl]);
}

/** A day that the calendar has. */
function CalendarDate(options: Optional & { readonly description: string }): PropertyDecorator {
  const schema = { type: 'string', format: 'date' };
  const isRealDate = ValidateBy(
    {
      name: 'isRealDate',
      validator: {
        validate: (value) =>
          typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(value) !== undefined,
      },
    },
    { message: 'must be a date that exists, as YYYY-MM-DD, such as 1990-05-14' },
  );
  return field({ example: '1990-05-14', ...options }, { type: 'string', schema }, [IsString(), isRealDate]);
}
