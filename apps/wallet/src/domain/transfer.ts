import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { badRequest } from './refusals';
import { postIn, postOut, type Movement, type Note } from './transaction';
import type { Wallet } from './wallet';

/** The wallets between which money moves. */
export interface Parties {
  readonly source: Wallet;
  readonly target: Wallet;
}

/** Ids of a movement with two legs. */
export interface LegIds {
  readonly groupId: string;
  readonly debitId: string;
  readonly creditId: string;
}

/** The two legs of a movement between wallets. */
export interface Legs {
  readonly groupId: string;
  readonly debit: Movement;
  readonly credit: Movement;
}

/** Lets two wallets of one currency pass; else `BAD_REQUEST` `CURRENCY_MISMATCH` on the given field. */
export function requireSameCurrency(one: Wallet, other: Wallet, field: string): void {
  if (one.currency === other.currency) return;
  throw badRequest('CURRENCY_MISMATCH', field, `must be a wallet in ${one.currency}; this one is in ${other.currency}`);
}

/** Lets a currency named in a request pass that is the wallet's own. */
export function requireOwnCurrency(wallet: Wallet, currency: string | undefined): void {
  if (currency === undefined || currency === wallet.currency) return;
  throw badRequest('CURRENCY_MISMATCH', 'currency', `must be ${wallet.currency}, the currency of the wallet`);
}

/**
 * Moves money within one currency; the source needs the funds. The reference belongs to the sender, so only
 * the outgoing leg carries it.
 */
export function transfer(parties: Parties, order: LegIds & Note & { readonly amount: Minor }, now: Instant): Legs {
  const { source, target } = parties;
  const { groupId, debitId, creditId, reference, ...shared } = order;
  const out = { ...shared, groupId, ...(reference === undefined ? {} : { reference }) };
  const debit = postOut(source, { ...out, id: debitId, type: 'transfer_out', relatedId: target.id }, now);
  const credit = postIn(target, { ...shared, groupId, id: creditId, type: 'transfer_in', relatedId: source.id }, now);
  return { groupId, debit, credit };
}
