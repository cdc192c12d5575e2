import { minor, parseDecimal, type Minor } from '@sadpath/money';

/** The paise of an amount in rupees that has passed the form of an amount field. */
export function paiseOf(amount: string): Minor {
  return minor(parseDecimal(amount, 2) ?? Number.NaN);
}
