/** Values by their names: numbers, decimal texts, ISO instants, or words. */
export type Compared = Readonly<Record<string, number | string>>;

/**
 * What a refusal tells the journal of the values that it compared: `available 50.00 < required 100.10`, `used 40 + requested
 * 20 > limit 50`. The values of a side are added up; the sign is that between the two, so the sentence is true whatever is
 * given. To be spread into the extras of an error.
 */
export function comparing(first: Compared, second: Compared): { readonly compared: string } {
  return { compared: `${sideOf(first)} ${signBetween(first, second)} ${sideOf(second)}` };
}

function sideOf(values: Compared): string {
  let side = '';
  for (const [name, value] of Object.entries(values)) side += `${side === '' ? '' : ' + '}${name} ${String(value)}`;
  return side;
}

function signBetween(first: Compared, second: Compared): string {
  const [a, b] = [sumOf(first), sumOf(second)];
  if (Number.isNaN(a) || Number.isNaN(b)) return textOf(first) === textOf(second) ? '=' : '≠';
  // Decimal fractions do not add up exactly.
  if (Math.abs(a - b) < SMALLEST) return '=';
  return a < b ? '<' : '>';
}

const SMALLEST = 1e-6;
const INSTANT = /^\d{4}-\d{2}-\d{2}/;

function sumOf(values: Compared): number {
  let sum = 0;
  for (const value of Object.values(values)) sum += numberOf(value);
  return sum;
}

function numberOf(value: number | string): number {
  const text = String(value).trim();
  if (INSTANT.test(text)) return Date.parse(text);
  return text === '' ? NaN : Number(text);
}

function textOf(values: Compared): string {
  return Object.values(values).join(' ');
}
