import type { Instant } from '@sadpath/clock';
import { feeError } from '../fee-posting.errors';
import { type Fee, type FeeTerms, feeLifecycle } from './fee';
import { isSettledRefusal } from './settled-refusal';

/** The fees that a new one may collide with. */
export interface KnownFees {
  /** The fee stored under the same reference. */
  readonly same: Fee | undefined;
  /** Fees of the same kit. */
  readonly ofKit: readonly Fee[];
}

/** What makes two fees the same one. */
export interface FeeIdentity {
  readonly feeRef: string;
  readonly feeType: string;
  readonly period?: string;
}

/** A fee as it is asked for; `feeId` is used only when the reference is new. */
export interface FeeRequest {
  readonly feeId: string;
  readonly feeRef: string;
  readonly terms: FeeTerms;
  readonly now: Instant;
}

/** Passes when the reference, and the kit, type and period, are free (contract §3.7); `fee.already.posted` otherwise. */
export function assertFree({ same, ofKit }: KnownFees, identity: FeeIdentity): void {
  const isTaken = same?.status === 'POSTED' || same?.status === 'REVERSED';
  const holder = isTaken ? same : ofKit.find((fee) => isTwin(fee, identity));
  if (holder !== undefined) throw feeError('fee.already.posted', { feeRef: holder.feeRef });
}

/**
 * The fee to bring to the core bank. A failed fee whose outcome at the core bank is unknown keeps its first terms and
 * transaction id, so that money that has moved is found again and not moved twice; one that was refused takes the
 * new terms. Throws as `assertFree` does.
 */
export function beginFee(known: KnownFees, { feeId, feeRef, terms, now }: FeeRequest): Fee {
  assertFree(known, { ...terms, feeRef });
  const { same } = known;
  if (same === undefined) return { feeId, feeRef, status: 'NEW', terms, attempt: 1, createdAt: now };
  const status = feeLifecycle.next(same.status, 'retry');
  if (status === undefined) return same;
  const again = { ...same, status };
  if (!isSettledRefusal(same.failure) || areEqual(same.terms, terms)) return again;
  return { ...again, terms, attempt: same.attempt + 1 };
}

/** The failed fees whose place a new one takes: should the bank have posted one of them, it is to be given back. */
export function failedTwins({ ofKit }: Pick<KnownFees, 'ofKit'>, identity: FeeIdentity): readonly Fee[] {
  return ofKit.filter((fee) => fee.status === 'FAILED' && isSameCharge(fee, identity));
}

/** True when another fee stands for the same charge. */
export function hasTwin({ ofKit }: Pick<KnownFees, 'ofKit'>, identity: FeeIdentity): boolean {
  return ofKit.some((fee) => isTwin(fee, identity));
}

/** Another fee of the same type and period that is posted, or about to be. */
function isTwin(fee: Fee, identity: FeeIdentity): boolean {
  return (fee.status === 'POSTED' || fee.status === 'NEW') && isSameCharge(fee, identity);
}

/** Another fee of the same type and period. */
function isSameCharge(fee: Fee, { feeRef, feeType, period }: FeeIdentity): boolean {
  const isOther = fee.feeRef !== feeRef;
  return isOther && period !== undefined && fee.terms.period === period && fee.terms.feeType === feeType;
}

function areEqual(one: FeeTerms, other: FeeTerms): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof FeeTerms>;
  return [...keys].every((key) => one[key] === other[key]);
}
