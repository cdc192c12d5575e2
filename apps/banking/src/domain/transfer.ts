import { type Instant, SECOND, timeLeft } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { NipBehaviour } from './bank-directory';
import type { RiskLevel } from './fraud-check';
import type { Currency } from './money';
import type { Spending } from './spending-limits';

/** The life of a transfer (contract banking §4); `received` is over before anything is stored. */
export const transferLifecycle = defineLifecycle({
  received: { review: 'pending_review', process: 'processing', complete: 'completed', fail: 'failed' },
  pending_review: { process: 'processing', complete: 'completed', fail: 'failed' },
  processing: { complete: 'completed', reverse: 'reversed' },
  completed: {},
  failed: {},
  reversed: {},
});

export type TransferStatus = StateOf<typeof transferLifecycle.table>;
export type TransferEvent = EventOf<typeof transferLifecycle.table>;

export type TransferType = 'internal' | 'external';

/** The credited side of a transfer as the wire shows it. */
export interface TransferRecipient {
  /** @pattern ^[0-9]{10}$ */
  readonly accountNumber: string;
  readonly accountName: string;
  /** @pattern ^[0-9]{6}$ */
  readonly bankCode: string | null;
  readonly bankName: string;
}

/** What time will do to a transfer. */
export interface TransferDue {
  readonly at: Instant;
  /** `release` ends a review, `complete` and `reverse` end the processing. */
  readonly event: 'release' | 'complete' | 'reverse';
}

/** A transfer; amounts in minor units of the source wallet's currency. */
export interface Transfer {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly reference: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly type: TransferType;
  readonly status: TransferStatus;
  /** @minimum 1 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly fees: Minor;
  readonly currency: Currency;
  readonly narration: string | null;
  /** Name the client gave for the recipient; kept, never compared. */
  readonly recipientName: string | null;
  readonly sourceWalletId: string;
  readonly recipient: TransferRecipient;
  /** The credited wallet when the recipient banks here. */
  readonly recipientWalletId: string | null;
  readonly behaviour: NipBehaviour;
  /** False when the transfer stays inside this bank. */
  readonly isViaNibss: boolean;
  readonly sessionId: string | null;
  readonly riskLevel: RiskLevel;
  readonly failureReason: string | null;
  readonly dedupKey: string;
  readonly createdAt: Instant;
  readonly completedAt: Instant | null;
  readonly due: TransferDue | null;
}

/** Amount and fees. */
export function totalOf(transfer: Pick<Transfer, 'amount' | 'fees'>): Minor {
  return transfer.amount + transfer.fees;
}

/** The transfer after an event, or undefined when its state refuses the event. */
export function moved(transfer: Transfer, event: TransferEvent, now: Instant): Transfer | undefined {
  const status = transferLifecycle.next(transfer.status, event);
  if (status === undefined) return undefined;
  return { ...transfer, status, completedAt: status === 'completed' ? now : transfer.completedAt };
}

/** True while the transfer counts against limits and for deduplication: neither failed nor reversed. */
export function isCounted(transfer: Pick<Transfer, 'status'>): boolean {
  return transfer.status !== 'failed' && transfer.status !== 'reversed';
}

/** What changes for the limits of the source when a transfer is made or moved on; undefined when nothing does. */
export function spendingOf(before: Transfer | undefined, after: Transfer): Spending | undefined {
  const weight = Number(isCounted(after)) - Number(before !== undefined && isCounted(before));
  const { sourceWalletId: walletId, createdAt: at } = after;
  return weight === 0 ? undefined : { walletId, amount: weight * after.amount, at };
}

/** What makes two transfers identical (contract banking §3.4); the amount in minor units. */
export interface TransferIdentity {
  readonly tenantId: string;
  readonly userId: string;
  readonly type: TransferType;
  readonly sourceWalletId: string;
  readonly accountNumber: string;
  /** Six-digit code, whatever alias the client sent. */
  readonly bankCode: string | null;
  readonly amount: Minor;
}

/** The identity as one text. */
export function dedupKeyOf(identity: TransferIdentity): string {
  const { tenantId, userId, type, sourceWalletId, accountNumber, bankCode, amount } = identity;
  return [tenantId, userId, type, sourceWalletId.toLowerCase(), accountNumber, bankCode ?? '', amount].join('|');
}

/**
 * Throws DUPLICATE_TRANSFER when an identical transfer that counts began less than `windowMs` ago; one that lies in
 * the future, because the clock was set back, is no twin.
 */
export function requireNoTwin(twin: Transfer | undefined, at: { now: Instant; windowMs: number }): void {
  if (twin === undefined || !isCounted(twin)) return;
  const left = timeLeft({ since: twin.createdAt, length: at.windowMs }, at.now);
  if (left === 0) return;
  throw bankingError('DUPLICATE_TRANSFER', undefined, {
    details: [
      {
        originalReference: twin.reference,
        originalStatus: twin.status,
        retryAfterSeconds: Math.ceil(left / SECOND),
      },
    ],
    ...comparing(
      { 'milliseconds since the original': Math.max(0, at.windowMs - left) },
      { 'window of a duplicate': at.windowMs },
    ),
  });
}
