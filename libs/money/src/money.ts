/** An amount in whole minor units (paise, kobo, cents) of some currency; always a safe integer. */
export type Minor = number;

/** Guards the invariant that amounts are safe integers; a breach is a defect, never a client's fault. */
export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of minor units: ${String(value)}`);
  return value;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/**
 * Reads a decimal amount (`"200.00"`, `200`, `"-1"`) into minor units.
 * Undefined when it is no plain decimal or has more than `decimals` places.
 */
export function parseDecimal(value: unknown, decimals: number): Minor | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = DECIMAL.exec(typeof value === 'number' ? numberText(value) : value.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  if (fraction.length > decimals) return undefined;
  const amount = Number(whole + fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign === '-' && amount !== 0 ? -amount : amount;
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** Writes minor units as a decimal string with exactly `decimals` places. */
export function formatDecimal(amount: Minor, decimals: number): string {
  const digits = String(Math.abs(minor(amount))).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return amount < 0 ? `-${text}` : text;
}

/** Minor units as a JSON number in major units: 5000000 with 2 decimals is 50000. */
export function toMajor(amount: Minor, decimals: number): number {
  return Number(formatDecimal(amount, decimals));
}

/** `amount × numerator / denominator`, rounded half away from zero, exact for any size of the intermediate product. */
export function scale(amount: Minor, numerator: number | bigint, denominator: number | bigint): Minor {
  const product = BigInt(minor(amount)) * BigInt(numerator);
  const divisor = BigInt(denominator);
  if (divisor <= 0n) throw new RangeError('the denominator must be positive');
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return minor(Number(product < 0n ? -rounded : rounded));
}

/** Sum of amounts, checked to stay a safe integer. */
export function total(amounts: Iterable<Minor>): Minor {
  let sum = 0;
  for (const amount of amounts) sum = minor(sum + amount);
  return sum;
}
