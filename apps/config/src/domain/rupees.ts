import { formatDecimal, type Minor } from '@sadpath/money';

/** An amount as sentences tell it: `1000.00 rupees`. */
export function rupees(amount: Minor): string {
  return `${formatDecimal(amount, 2)} rupees`;
}
