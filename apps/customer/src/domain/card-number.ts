import { luhnDigit } from '@sadpath/money';

/** The 16-digit card number of a kit: BIN, last nine digits of the kit number, check digit (contracts/debit.md §2.8). */
export function cardNumberOf(bin: string, kitNo: string): string {
  const body = bin.slice(0, 6) + kitNo.slice(-9).padStart(9, '0');
  return body + luhnDigit(body);
}

/** First six and last four digits, the rest hidden: `608040XXXXXX6384`. */
export function maskedCardNumber(cardNumber: string): string {
  return `${cardNumber.slice(0, 6)}XXXXXX${cardNumber.slice(-4)}`;
}

/** The three-digit CVV of a kit: `(kitNo × 7) mod 1000` (contracts/debit.md §2.8). */
export function cvvOf(kitNo: string): string {
  return String((BigInt(kitNo) * 7n) % 1000n).padStart(3, '0');
}
