import type { ServiceError } from '@sadpath/errors';
import { walletError } from '../wallet.errors';

/** The named reasons of `ERR_WALLET_BAD_REQUEST` beside plain validation (contract wallet §3). */
export type BadRequestReason =
  'SAME_WALLET' | 'SAME_CURRENCY' | 'CURRENCY_MISMATCH' | 'AMOUNT_ABOVE_HOLD' | 'AMOUNT_TOO_SMALL' | 'UNKNOWN_PACK';

/** The reasons of `ERR_WALLET_CONFLICT` (contract wallet §5.1). */
export type ConflictReason =
  | 'DUPLICATE_REFERENCE'
  | 'DUPLICATE_PAYMENT_METHOD'
  | 'VERSION_MISMATCH'
  | 'INVALID_STATE'
  | 'WALLET_NOT_EMPTY'
  | 'NOT_REFUNDABLE'
  | 'NOT_POSTPAID'
  | 'BELOW_OUTSTANDING'
  | 'ALREADY_VERIFIED'
  | 'IDEMPOTENCY_IN_PROGRESS';

type Details = Readonly<Record<string, unknown>>;

/** A request whose form is right but whose values contradict each other or the state they speak of. */
export function badRequest(reason: BadRequestReason, field: string, message: string): ServiceError {
  return walletError('ERR_WALLET_BAD_REQUEST', undefined, {
    details: { reason, fields: [{ field, rule: reason, message }] },
  });
}

/** A constraint or state that has no code of its own. */
export function conflict(reason: ConflictReason, more: Details = {}): ServiceError {
  return walletError('ERR_WALLET_CONFLICT', undefined, { details: { reason, ...more } });
}

/** A field that breaks a rule of form which looks at more than the field alone, or at a header. */
export function invalidField(field: string, rule: string, message: string): ServiceError {
  return walletError('ERR_WALLET_BAD_REQUEST', undefined, {
    fields: [{ field, rule, message: `${field} ${message}` }],
  });
}
