import { luhnDigit } from '@sadpath/money';

const RANGE = '4000001';

/** The 16-digit number of a card, in a range reserved for tests, with its Luhn digit. */
export function cardNumberOf(cardId: number): string {
  const body = `${RANGE}${String(cardId).padStart(8, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

/** Twelve asterisks and the last four digits (contract §3.2). */
export function maskCardNumber(cardNumber: string): string {
  return `${'*'.repeat(12)}${lastFour(cardNumber)}`;
}

/** A new card's PIN until it is changed (contract §3.2). */
export function lastFour(cardNumber: string): string {
  return cardNumber.slice(-4);
}
