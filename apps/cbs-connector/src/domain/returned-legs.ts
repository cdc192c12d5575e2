import type { Minor } from '@sadpath/money';
import type { Leg } from './posting';

/**
 * The share of each counter-leg that a reversal takes back: the last leg is emptied first, then the one before it.
 * Going leg by leg instead of by proportion keeps every partial reversal exact to the paisa.
 * `reversed` is what earlier reversals took, `amount` what this one takes; both in paise.
 */
export function returnedLegs(counterLegs: readonly Leg[], reversed: Minor, amount: Minor): readonly Leg[] {
  const returned: Leg[] = [];
  let start = 0;
  for (const leg of [...counterLegs].reverse()) {
    const share = Math.min(start + leg.amount, reversed + amount) - Math.max(start, reversed);
    if (share > 0) returned.push({ accountNo: leg.accountNo, amount: share });
    start += leg.amount;
  }
  return returned;
}
