import type { Instant } from '@sadpath/clock';
import { type Escrow, type EscrowEvent, type EscrowOutcome, moved } from './escrow';
import { type Movement, post, postIn, type Transaction } from './transaction';
import { adjusted, type Wallet } from './wallet';
import { requireUsable } from './wallet-status';

/** An escrow with the wallets of its parties. */
export interface EscrowParties {
  readonly escrow: Escrow;
  readonly payer: Wallet;
  readonly payee: Wallet;
}

/** How the transaction of a settlement is written. */
export interface SettlementNote {
  readonly transactionId: string;
  readonly description?: string;
}

/** What a movement of escrow money leaves behind; `wallets` are the changed ones. */
export interface EscrowMovement {
  readonly escrow: Escrow;
  readonly wallets: readonly Wallet[];
  readonly transactions: readonly Transaction[];
}

/** Takes the money of a created escrow out of the payer's balance; the payer must be usable and have the funds. */
export function fundEscrow(parties: Omit<EscrowParties, 'payee'>, note: SettlementNote, now: Instant): EscrowMovement {
  const { escrow, payer } = parties;
  const funded = { ...moved(escrow, 'fund', now), fundedAt: now };
  requireUsable(payer);
  const deltas = { balance: -escrow.amount, escrowed: escrow.amount };
  const posting = { ...draftOf(escrow, note), type: 'escrow_fund', direction: 'out', deltas } as const;
  return withMovement(funded, post(payer, posting, now));
}

/** Pays a funded escrow out to the payee, whose wallet must be usable. */
export function releaseEscrow(parties: EscrowParties, note: SettlementNote, now: Instant): EscrowMovement {
  return released(parties, { ...note, event: 'release' }, now);
}

/** Pays a funded escrow back to the payer, whose wallet must be usable. */
export function refundEscrow(parties: EscrowParties, note: SettlementNote, now: Instant): EscrowMovement {
  const settled = settledBy(parties.escrow, 'refund', now);
  requireUsable(parties.payer);
  return withMovement(settled, givenBack(parties, note, now));
}

/** Ends a dispute by an admin's decision; the wallet that receives the money must be usable. */
export function resolveEscrow(
  parties: EscrowParties,
  decision: SettlementNote & { readonly outcome: EscrowOutcome },
  now: Instant,
): EscrowMovement {
  const { outcome } = decision;
  const { dispute } = parties.escrow;
  const escrow =
    dispute === null
      ? parties.escrow
      : { ...parties.escrow, dispute: { ...dispute, resolution: outcome, resolvedAt: now } };
  if (outcome === 'release_to_payee') return released({ ...parties, escrow }, { ...decision, event: outcome }, now);
  const settled = settledBy(escrow, outcome, now);
  requireUsable(parties.payer);
  return withMovement(settled, givenBack(parties, decision, now));
}

/** Ends an escrow by time; its money returns to the payer whatever the status of the payer's wallet. */
export function expireEscrow(
  parties: Omit<EscrowParties, 'payee'>,
  note: SettlementNote,
  now: Instant,
): EscrowMovement {
  const { escrow } = parties;
  if (escrow.status === 'created') return { escrow: moved(escrow, 'expire', now), wallets: [], transactions: [] };
  return withMovement(settledBy(escrow, 'expire', now), givenBack(parties, note, now));
}

function released(
  parties: EscrowParties,
  note: SettlementNote & { readonly event: EscrowEvent },
  now: Instant,
): EscrowMovement {
  const { escrow, payer, payee } = parties;
  const settled = settledBy(escrow, note.event, now);
  requireUsable(payee);
  const paid = adjusted(payer, { escrowed: -escrow.amount }, now);
  const movement = postIn(payee, { ...draftOf(escrow, note), type: 'escrow_release' }, now);
  return { escrow: settled, wallets: [paid, movement.wallet], transactions: [movement.transaction] };
}

function settledBy(escrow: Escrow, event: EscrowEvent, now: Instant): Escrow {
  return { ...moved(escrow, event, now), settledAt: now };
}

function givenBack(parties: Omit<EscrowParties, 'payee'>, note: SettlementNote, now: Instant): Movement {
  const { escrow, payer } = parties;
  const deltas = { balance: escrow.amount, escrowed: -escrow.amount };
  return post(payer, { ...draftOf(escrow, note), type: 'escrow_refund', direction: 'in', deltas }, now);
}

function draftOf(escrow: Escrow, note: SettlementNote) {
  const { transactionId: id, description = escrow.description } = note;
  return { id, amount: escrow.amount, relatedId: escrow.id, description };
}

function withMovement(escrow: Escrow, movement: Movement): EscrowMovement {
  return { escrow, wallets: [movement.wallet], transactions: [movement.transaction] };
}
