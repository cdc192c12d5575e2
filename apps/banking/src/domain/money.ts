import { type Minor, parseDecimal, toMajor } from '@sadpath/money';

/** Currencies of the wallets; all have two decimals (contract banking §2.12). */
export const CURRENCIES = ['NGN', 'USD', 'GBP'] as const;

export type Currency = (typeof CURRENCIES)[number];

/** Decimal places of every currency here. */
export const DECIMALS = 2;

/** Minor units as the wire's number of major units. */
export function major(amount: Minor): number {
  return toMajor(amount, DECIMALS);
}

/** A checked number of major units as minor units. */
export function minorOf(amount: number): Minor {
  return parseDecimal(amount, DECIMALS) ?? 0;
}

/** An amount that may be left out. */
export function optionalMinor(amount: number | null | undefined): Minor | undefined {
  return amount === null || amount === undefined ? undefined : minorOf(amount);
}

/** Hundredths of a percent as the wire's percent: 1850 is 18.5. */
export function percent(rate: number): number {
  return rate / 100;
}
