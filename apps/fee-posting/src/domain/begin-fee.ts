import type { Instant } from '@sadpath/clock';
import { feeError } from '../fee-posting.errors';
import { isSettledRefusal } from './settled-refusal';
import type { Fee, FeeTerms } from './fee';

/** The fees that a new one may collide with. */
export interface KnownFees {
  /** The fee stored under the same reference. */
  readonly same: Fee | undefined;
  /** Fees of the same kit. */
  readonly ofKit: readonly Fee[];
}

/** A fee as it is asked for; `feeId` is used only when the reference is new. */
export interface FeeRequest {
  readonly feeId: string;
  readonly feeRef: string;
  readonly terms: FeeTerms;
  readonly now: Instant;
}

/**
 * The fee to bring to the core bank (contract §3.7). A failed fee whose outcome at the core bank is unknown keeps its
 * first terms and transaction id, so that money that has moved is found again and not moved twice; one that was
 * refused takes the new terms. `fee.already.posted` when the reference, or the same kit, type and period, is taken.
 */
export function beginFee(known: KnownFees, request: FeeRequest): Fee {
  const { same } = known;
  const posted = same?.status === 'POSTED' || same?.status === 'REVERSED' ? same : twinOf(known, request);
  if (posted !== undefined) throw feeError('fee.already.posted', { feeRef: posted.feeRef });
  const { feeId, feeRef, terms, now } = request;
  if (same === undefined) return { feeId, feeRef, status: 'NEW', terms, attempt: 1, createdAt: now };
  if (same.status === 'NEW' || !isSettledRefusal(same.failure) || areEqual(same.terms, terms)) return same;
  return { ...same, terms, attempt: same.attempt + 1 };
}

/** Another fee of the same kit, type and period that is posted, or about to be. */
function twinOf({ ofKit }: KnownFees, { feeRef, terms }: FeeRequest): Fee | undefined {
  if (terms.period === undefined) return undefined;
  return ofKit.find(
    (fee) =>
      fee.feeRef !== feeRef &&
      (fee.status === 'POSTED' || fee.status === 'NEW') &&
      fee.terms.feeType === terms.feeType &&
      fee.terms.period === terms.period,
  );
}

function areEqual(one: FeeTerms, other: FeeTerms): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof FeeTerms>;
  return [...keys].every((key) => one[key] === other[key]);
}
