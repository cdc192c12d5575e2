import { DAY, type Instant } from '@sadpath/clock';
import { issuingError } from '../issuing.errors';
import {
  cardholderLifecycle,
  type Cardholder,
  type CardholderEvent,
  type CardholderStatus,
  type LinkedCardholder,
} from './cardholder';
import type { Program } from './program';

/** How long a hosted page stays good (contract §6). */
export const APPLICATION_LINK_DAYS = 7;

/** A new hosted page: its token and the moment it is made. */
export interface NewLink {
  readonly token: string;
  readonly now: Instant;
}

/** A move of the back office, which the API cannot make (contract §2.11). */
export const OFFICE_MOVES = {
  adminDecline: 'declineByAdmin',
  error: 'fail',
  delete: 'delete',
  pending: 'hold',
} as const;
export type OfficeMove = keyof typeof OFFICE_MOVES;

/**
 * Hands the cardholder to the verification; review begins with `beginReview`. Throws `cardholder_deleted`,
 * `sumsub_not_enabled`, `kyc_submit_sumsub`, `kyc_submit_not_allowed` (contract §3.1).
 */
export function submitCardholder(cardholder: Cardholder, program: Program, link: NewLink): LinkedCardholder {
  requireSubmittable(cardholder, program);
  return withLink(move(cardholder, 'submit', 'kyc_submit_not_allowed'), link);
}

/** The submission that the verification answered with nonsense: status 6. Throws as `submitCardholder`. */
export function failSubmission(cardholder: Cardholder, program: Program): Cardholder {
  requireSubmittable(cardholder, program);
  return move(cardholder, 'failSubmission', 'kyc_submit_not_allowed');
}

/**
 * Hands over a SumSub token in place of a submission. Throws `sumsub_not_enabled`, `cardholder_deleted`,
 * `kyc_submit_not_allowed` (contract §3.6).
 */
export function submitSumsubToken(cardholder: Cardholder, program: Program): Cardholder {
  if (!program.hasSumsub) throw issuingError('sumsub_not_enabled');
  requireNotDeleted(cardholder);
  if (!cardholder.usesSumsub) throw issuingError('kyc_submit_not_allowed');
  return move(cardholder, 'submit', 'kyc_submit_not_allowed');
}

/** Pending becomes under review; any other status stays. */
export function beginReview<C extends Cardholder>(cardholder: C): C {
  return { ...cardholder, status: cardholderLifecycle.next(cardholder.status, 'beginReview') ?? cardholder.status };
}

/** A new hosted page. Throws `cardholder_deleted`, `kyc_link_not_allowed` (contract §3.1). */
export function renewLink(cardholder: Cardholder, link: NewLink): LinkedCardholder {
  requireNotDeleted(cardholder);
  return withLink(move(cardholder, 'renewLink', 'kyc_link_not_allowed'), link);
}

/** Decides a review by the simulator. Throws `kyc_force_not_allowed` (contract §3.5). */
export function forceDecision(cardholder: Cardholder, result: 'pass' | 'fail'): Cardholder {
  return move(cardholder, result === 'pass' ? 'approve' : 'decline', 'kyc_force_not_allowed');
}

/** The decision that time brings: approval, unless the review is over or left to people (contract §4.1). */
export function decideByTime(cardholder: Cardholder): Cardholder {
  const next = cardholder.isDecidedByTime ? cardholderLifecycle.next(cardholder.status, 'approve') : undefined;
  return next === undefined ? cardholder : { ...cardholder, status: next };
}

/** The move of the back office, or undefined when the status has no such move. */
export function moveByOffice(cardholder: Cardholder, officeMove: OfficeMove): Cardholder | undefined {
  const status = cardholderLifecycle.next(cardholder.status, OFFICE_MOVES[officeMove]);
  return status === undefined ? undefined : { ...cardholder, status };
}

/** Throws `compliance_restricted` unless the cardholder is approved (contract §5.3). */
export function requireApproved({ status }: { readonly status: CardholderStatus }): void {
  if (status !== 'approved') throw issuingError('compliance_restricted');
}

function requireSubmittable(cardholder: Cardholder, program: Program): void {
  requireNotDeleted(cardholder);
  if (!cardholder.usesSumsub) return;
  throw program.hasSumsub ? issuingError('kyc_submit_sumsub') : issuingError('sumsub_not_enabled');
}

function requireNotDeleted({ status }: Cardholder): void {
  if (status === 'deleted') throw issuingError('cardholder_deleted');
}

type Refusal = 'kyc_submit_not_allowed' | 'kyc_link_not_allowed' | 'kyc_force_not_allowed';

function move(cardholder: Cardholder, event: CardholderEvent, refusal: Refusal): Cardholder {
  const status = cardholderLifecycle.next(cardholder.status, event);
  if (status === undefined) throw issuingError(refusal);
  return { ...cardholder, status };
}

function withLink(cardholder: Cardholder, { token, now }: NewLink): LinkedCardholder {
  const application = { url: `https://kyc.sandbox.test/s/${token}`, expiresAt: now + APPLICATION_LINK_DAYS * DAY };
  return { ...cardholder, application };
}
