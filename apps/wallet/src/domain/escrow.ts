import { DAY, type Instant, isoMillis, SECOND } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import type { Currency } from './currency';
import { conflict } from './refusals';
import type { Metadata, Wallet } from './wallet';

/** Escrow status by event (contract wallet §4); a dispute ends by a decision only, never by time. */
export const escrowLifecycle = defineLifecycle({
  created: { fund: 'funded', cancel: 'cancelled', expire: 'expired' },
  funded: { release: 'released', refund: 'refunded', dispute: 'disputed', expire: 'expired' },
  disputed: { release_to_payee: 'released', refund_to_payer: 'refunded' },
  released: {},
  refunded: {},
  cancelled: {},
  expired: {},
});

export type EscrowStatus = StateOf<typeof escrowLifecycle.table>;
export type EscrowEvent = EventOf<typeof escrowLifecycle.table>;

/** Life of an escrow opened without one, in seconds. */
export const DEFAULT_ESCROW_SECONDS = (7 * DAY) / SECOND;

export const ESCROW_OUTCOMES = ['release_to_payee', 'refund_to_payer'] as const;
export type EscrowOutcome = (typeof ESCROW_OUTCOMES)[number];

/** The quarrel over an escrow. */
export interface Dispute {
  /** User id of the party who opened it. */
  readonly openedBy: string;
  /** @minLength 1 */
  readonly reason: string;
  readonly openedAt: Instant;
  readonly resolution: EscrowOutcome | null;
  readonly resolvedAt: Instant | null;
}

/** Money set apart between two wallets (contract wallet §3.0), in minor units. */
export interface Escrow {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly tenantId: string;
  readonly payerWalletId: string;
  readonly payeeWalletId: string;
  /** @minimum 1 */
  readonly amount: Minor;
  readonly currency: Currency;
  readonly status: EscrowStatus;
  readonly expiresAt: Instant;
  readonly description: string | null;
  readonly reference: string | null;
  readonly dispute: Dispute | null;
  readonly fundedAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly metadata: Metadata;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** What the opener of an escrow decides. */
export interface EscrowDraft extends Partial<Pick<Escrow, 'description' | 'reference' | 'metadata'>> {
  readonly id: string;
  readonly payer: Wallet;
  readonly payee: Wallet;
  readonly amount: Minor;
  readonly expiresInSeconds?: number;
}

/** A new escrow in which no money is yet. */
export function openEscrow(draft: EscrowDraft, now: Instant): Escrow {
  const { id, payer, payee, amount, expiresInSeconds = DEFAULT_ESCROW_SECONDS } = draft;
  return {
    id,
    tenantId: payer.tenantId,
    payerWalletId: payer.id,
    payeeWalletId: payee.id,
    amount,
    currency: payer.currency,
    status: 'created',
    expiresAt: now + expiresInSeconds * SECOND,
    description: draft.description ?? null,
    reference: draft.reference ?? null,
    dispute: null,
    fundedAt: null,
    settledAt: null,
    metadata: draft.metadata ?? {},
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * The escrow after an event. A refused one answers by the state: `ERR_WALLET_ESCROW_EXPIRED`,
 * `ERR_WALLET_ESCROW_DISPUTED`, then `ERR_WALLET_ESCROW_NOT_FUNDED` or `CONFLICT` (contract wallet §3.5).
 */
export function moved(escrow: Escrow, event: EscrowEvent, now: Instant): Escrow {
  const status = escrowLifecycle.next(escrow.status, event);
  if (status === undefined) throw refused(escrow, event);
  return { ...escrow, status, updatedAt: now };
}

/** Stops an escrow in which no money is. */
export function cancelEscrow(escrow: Escrow, now: Instant): Escrow {
  return moved(escrow, 'cancel', now);
}

/** Holds the money of a funded escrow until an admin decides. */
export function dispute(escrow: Escrow, by: Pick<Dispute, 'openedBy' | 'reason'>, now: Instant): Escrow {
  const opened = { openedBy: by.openedBy, reason: by.reason, openedAt: now, resolution: null, resolvedAt: null };
  return { ...moved(escrow, 'dispute', now), dispute: opened };
}

const BY_ADMIN: readonly EscrowEvent[] = ESCROW_OUTCOMES;
const ON_FUNDED: readonly EscrowEvent[] = ['release', 'refund', 'dispute'];

function refused(escrow: Escrow, event: EscrowEvent): ServiceError {
  const { status } = escrow;
  if (BY_ADMIN.includes(event)) return conflict('INVALID_STATE', { status });
  if (status === 'expired') {
    const details = { reason: 'ESCROW_EXPIRED', expiredAt: isoMillis(escrow.expiresAt) };
    return walletError('ERR_WALLET_ESCROW_EXPIRED', undefined, { details });
  }
  if (status === 'disputed') {
    const openedAt = escrow.dispute === null ? null : isoMillis(escrow.dispute.openedAt);
    return walletError('ERR_WALLET_ESCROW_DISPUTED', undefined, { details: { reason: 'ESCROW_DISPUTED', openedAt } });
  }
  if (!ON_FUNDED.includes(event)) return conflict('INVALID_STATE', { status });
  return walletError('ERR_WALLET_ESCROW_NOT_FUNDED', undefined, { details: { reason: 'ESCROW_NOT_FUNDED', status } });
}
