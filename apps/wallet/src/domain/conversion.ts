import type { Instant } from '@sadpath/clock';
import { scale, type Minor } from '@sadpath/money';
import { rateFraction, type FxRate } from './fx-rate';
import { badRequest } from './refusals';
import { postIn, postOut } from './transaction';
import type { LegIds, Legs, Parties } from './transfer';

/**
 * An amount in minor units of the quote currency, rounded half up. `BAD_REQUEST` `AMOUNT_TOO_SMALL` when nothing
 * is left of it (contract wallet §3.8).
 */
export function converted(amount: Minor, rate: FxRate): Minor {
  const [numerator, denominator] = rateFraction(rate);
  const result = scale(amount, numerator, denominator);
  if (result === 0)
    throw badRequest('AMOUNT_TOO_SMALL', 'amount', `must be worth at least one minor unit of ${rate.quote}`);
  return result;
}

/** Moves money between wallets of two currencies at a rate; the source needs the funds. */
export function convert(
  parties: Parties,
  order: LegIds & { readonly amount: Minor; readonly rate: FxRate },
  now: Instant,
): Legs {
  const { source, target } = parties;
  const { groupId, debitId, creditId, amount, rate } = order;
  const credited = converted(amount, rate);
  const debit = postOut(source, { id: debitId, type: 'fx_out', amount, groupId, relatedId: target.id }, now);
  const incoming = { id: creditId, type: 'fx_in', amount: credited, groupId, relatedId: source.id } as const;
  return { groupId, debit, credit: postIn(target, incoming, now) };
}
