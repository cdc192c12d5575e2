import { luhnDigit } from '@sadpath/money';

const LENGTH = 16;

/** The number of a kit's card (contract §2.8): BIN, the last digits of the kit number, and a Luhn digit. */
export function cardNumberOf(bin: string, kitNo: string): string {
  const room = LENGTH - 1 - bin.length;
  const stem = bin + kitNo.slice(-room).padStart(room, '0');
  return stem + luhnDigit(stem);
}

/** A card number as anyone may see it: the first six and the last four digits. */
export function maskedNumber(cardNumber: string): string {
  return `${cardNumber.slice(0, 6)}XXXXXX${cardNumber.slice(-4)}`;
}
