import { comparing } from '@sadpath/errors';
import { formatDecimal, parseDecimal, type Minor } from '@sadpath/money';
import { feeError } from '../fee-posting.errors';
import type { FeeConfiguration } from './fee-configuration';

/** The smallest fee, in paise. */
const LEAST: Minor = 1;
/** What an amount must be, whatever the configuration. */
const FORM_RULE = 'at least 0.01 rupees, with at most 2 decimals';
/** How many times its amount a configured fee may grow when no maximum is set (contract §3.2). */
const DEFAULT_GROWTH = 10;

/**
 * Reads the amount that a caller asks for, in rupees, into paise. Undefined when none is asked for; `fee.invalid.amount`
 * when it is no positive number with at most two decimals.
 */
export function askedAmount(asked: unknown): Minor | undefined {
  if (asked === undefined || asked === null) return undefined;
  const amount = parseDecimal(asked, 2);
  if (amount === undefined || amount < LEAST) throw invalidAmount(shown(asked), FORM_RULE, belowLeast(amount));
  return amount;
}

/** The amount to charge, in paise: the asked one, else the configured one. `fee.invalid.amount` outside the configured range. */
export function chargeAmount(asked: Minor | undefined, configuration: FeeConfiguration): Minor {
  const { amount, minAmount = LEAST, maxAmount = amount * DEFAULT_GROWTH } = configuration;
  const charged = asked ?? amount;
  if (charged >= minAmount && charged <= maxAmount) return charged;
  const rule = `from ${formatDecimal(minAmount, 2)} to ${formatDecimal(maxAmount, 2)} rupees`;
  const [bound, end] = charged < minAmount ? ['minAmount', minAmount] : ['maxAmount', maxAmount];
  const values = comparing({ amount: formatDecimal(charged, 2) }, { [bound]: formatDecimal(end, 2) });
  throw invalidAmount(formatDecimal(charged, 2), rule, values);
}

function invalidAmount(amount: string, rule: string, compared: { readonly compared?: string }) {
  const fields = [{ field: 'amount', message: `amount must be ${rule}` }];
  return feeError('fee.invalid.amount', { amount, rule }, { fields, ...compared });
}

/** Of what is no amount nothing can be compared. */
function belowLeast(amount: Minor | undefined): { readonly compared?: string } {
  if (amount === undefined) return {};
  return comparing({ amount: formatDecimal(amount, 2) }, { least: formatDecimal(LEAST, 2) });
}

function shown(asked: unknown): string {
  return typeof asked === 'string' || typeof asked === 'number' ? String(asked) : JSON.stringify(asked);
}
