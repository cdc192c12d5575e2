import { parseDecimal } from '@sadpath/money';
import { field, Text, UUID } from '@sadpath/forms';
import { ArrayMaxSize, IsArray, IsNumber, IsPositive, Matches, Max, ValidateBy } from 'class-validator';
import { lagosMidnight } from '../domain/lagos-calendar';
import { DECIMALS } from '../domain/money';

/** Ten digits. */
export const ACCOUNT_NUMBER = /^\d{10}$/;
/** Six digits, or the three of the central bank. */
export const BANK_CODE = /^(\d{6}|\d{3})$/;
/** A one-time code. */
export const SIX_DIGITS = /^\d{6}$/;

/** An account or wallet number. */
export function AccountNumber(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Text({ ...options, pattern: ACCOUNT_NUMBER, example: '1111111111' });
}

/** A bank code. */
export function BankCode(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Text({ ...options, pattern: BANK_CODE, example: '000013' });
}

/** Far above any bank's money, far below what kobo can count exactly. */
const MAX_NAIRA = 1_000_000_000_000;

/** An amount of money in major units: above 0, at most two decimals (contract banking §2.12). */
export function Amount(
  options: { readonly optional?: boolean; readonly description?: string } = {},
): PropertyDecorator {
  const schema = { type: 'number', exclusiveMinimum: 0, maximum: MAX_NAIRA, multipleOf: 0.01 };
  const hasTwoDecimals = ValidateBy(
    { name: 'maxDecimals', validator: { validate: (value) => parseDecimal(value, DECIMALS) !== undefined } },
    { message: `must have at most ${String(DECIMALS)} decimals` },
  );
  const rules = [IsNumber(), IsPositive({ message: 'must be greater than 0' }), Max(MAX_NAIRA), hasTwoDecimals];
  return field(options, { type: 'number', schema, unit: 'naira' }, rules);
}

/** A calendar date that exists: `YYYY-MM-DD`. */
export function CalendarDate(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const isDate = ValidateBy(
    {
      name: 'isCalendarDate',
      validator: { validate: (value) => typeof value === 'string' && lagosMidnight(value) !== undefined },
    },
    { context: { kind: 'format' }, message: 'must be a date that exists, as YYYY-MM-DD' },
  );
  return field(options, { type: 'string', schema: { type: 'string', format: 'date' } }, [isDate]);
}

const MAX_ITEMS = 100;

/** A list of UUIDs, whatever their version digit. */
export function UuidList(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const schema = { type: 'array', maxItems: MAX_ITEMS, items: { type: 'string', format: 'uuid' } };
  const rules = [
    IsArray(),
    Matches(UUID, { each: true, message: 'must be a list in which each item is a UUID' }),
    ArrayMaxSize(MAX_ITEMS),
  ];
  return field(options, { type: 'array', schema }, rules);
}
