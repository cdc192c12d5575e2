import { parseDecimal } from '@sadpath/money';
import { field } from '@sadpath/service';
import { IsNumber, IsPositive, Max, ValidateBy } from 'class-validator';
import { DECIMALS } from '../domain/currency';

/** Far above any bank's money, far below what kobo can count exactly. */
const MAX_NAIRA = 1_000_000_000_000;

/** An amount of money in major units: above 0, at most two decimals (contract banking §2.12). */
export function Amount(
  options: { readonly optional?: boolean; readonly description?: string } = {},
): PropertyDecorator {
  const schema = { type: 'number', exclusiveMinimum: 0, maximum: MAX_NAIRA, multipleOf: 0.01 };
  const hasTwoDecimals = ValidateBy({
    name: 'maxDecimals',
    validator: { validate: (value) => parseDecimal(value, DECIMALS) !== undefined },
  });
  const rules = [IsNumber(), IsPositive(), Max(MAX_NAIRA), hasTwoDecimals];
  return field(options, { type: 'number', schema }, rules);
}
