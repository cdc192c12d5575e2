const LENGTH = 16;

/** The number of a kit's card (contract §2.8): BIN, the last digits of the kit number, and a Luhn digit. */
export function cardNumberOf(bin: string, kitNo: string): string {
  const room = LENGTH - 1 - bin.length;
  const stem = bin + kitNo.slice(-room).padStart(room, '0');
  return stem + String(luhnDigit(stem));
}

/** A card number as anyone may see it: the first six and the last four digits. */
export function maskedNumber(cardNumber: string): string {
  return `${cardNumber.slice(0, 6)}XXXXXX${cardNumber.slice(-4)}`;
}

function luhnDigit(stem: string): number {
  let sum = 0;
  for (const [index, char] of [...stem].reverse().entries()) {
    const digit = Number(char) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}
