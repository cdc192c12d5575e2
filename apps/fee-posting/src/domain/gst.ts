import { parseDecimal, scale, type Minor } from '@sadpath/money';

/** GST of one fee in paise, by the three Indian components. */
export interface Gst {
  /** @minimum 0 */
  readonly cgst: Minor;
  /** @minimum 0 */
  readonly sgst: Minor;
  /** @minimum 0 */
  readonly igst: Minor;
  /**
   * Sum of the components.
   * @minimum 0
   */
  readonly gst: Minor;
}

/** Where the customer lives, seen from the bank: decides between CGST + SGST and IGST. */
export type PlaceOfSupply = 'same-state' | 'other-state';

const RATE_DECIMALS = 4;
const PERCENT = 100n * 10n ** BigInt(RATE_DECIMALS);

/**
 * Splits GST at `rate` percent (contract §3.7): half as CGST and half as SGST inside the bank's state, all as IGST
 * outside it. Each component is rounded half up to the paisa. Undefined when the rate is no percentage.
 */
export function gstOn(amount: Minor, rate: number, place: PlaceOfSupply): Gst | undefined {
  const parts = parseDecimal(rate, RATE_DECIMALS);
  if (parts === undefined || parts < 0) return undefined;
  if (place === 'other-state') {
    const igst = scale(amount, parts, PERCENT);
    return { cgst: 0, sgst: 0, igst, gst: igst };
  }
  const half = scale(amount, parts, 2n * PERCENT);
  return { cgst: half, sgst: half, igst: 0, gst: half + half };
}
