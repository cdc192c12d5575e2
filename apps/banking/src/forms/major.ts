import { parseDecimal, toMajor, type Minor } from '@sadpath/money';
import { DECIMALS } from '../domain/currency';

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
