/** The Luhn check digit of a number without one. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

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
