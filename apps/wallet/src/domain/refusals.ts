import type { DetailsOfCode, walletCatalog } from '@sadpath/catalog';
import type { ErrorExtras, ServiceError } from '@sadpath/errors';
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

/** What a conflict tells beside its reason. */
type ConflictFacts = Omit<DetailsOfCode<typeof walletCatalog, 'ERR_WALLET_CONFLICT'>, 'reason'>;

/** The values that were compared, for the journal. */
type Values = Pick<ErrorExtras, 'compared'>;

/** A request whose form is right but whose values contradict each other or the state they speak of. */
export function badRequest(reason: BadRequestReason, field: string, demand: string): ServiceError {
  return walletError('ERR_WALLET_BAD_REQUEST', undefined, {
    details: { reason, fields: [{ field, rule: reason, message: `${field} ${demand}` }] },
  });
}

/** A constraint or state that has no code of its own. */
export function conflict(reason: ConflictReason, more: ConflictFacts = {}, values: Values = {}): ServiceError {
  return walletError('ERR_WALLET_CONFLICT', undefined, { details: { reason, ...more }, ...values });
}

/** A field that breaks a rule of form which looks at more than the field alone, or at a header. */
export function invalidField(field: string, rule: string, demand: string): ServiceError {
  return walletError('ERR_WALLET_BAD_REQUEST', undefined, {
    fields: [{ field, rule, message: `${field} ${demand}` }],
  });
}

/** The reasons of `ERR_WALLET_FORBIDDEN` (contract wallet §5.1). */
export type ForbiddenReason = 'ROLE_REQUIRED' | 'NOT_OWNER' | 'TENANT_MISMATCH' | 'TENANT_UNKNOWN';

/** A role that would do, and those that the caller has. */
export interface MissingRole {
  readonly required: string;
  readonly has: readonly string[];
}

/** `ERR_WALLET_FORBIDDEN` with its reason and the role that would do. */
export function forbidden(reason: ForbiddenReason, role?: MissingRole): ServiceError {
  if (role === undefined) return walletError('ERR_WALLET_FORBIDDEN', undefined, { details: { reason } });
  return walletError('ERR_WALLET_FORBIDDEN', undefined, {
    details: { reason, requiredRole: role.required },
    compared: `the roles ${role.has.join(', ') || '(none)'} have no ${role.required}`,
  });
}

/** `ERR_WALLET_UNAUTHORIZED` with its reason (contract wallet §5.1). */
export function unauthorized(reason: 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'API_KEY_INVALID') {
  return walletError('ERR_WALLET_UNAUTHORIZED', undefined, { details: { reason } });
}

/** `ERR_WALLET_FX_RATE_INVALID` for a pair. */
export function rateInvalid(reason: 'RATE_EXPIRED' | 'RATE_MALFORMED', { base, quote }: NamedPair): ServiceError {
  return walletError('ERR_WALLET_FX_RATE_INVALID', undefined, { details: { reason, base, quote } });
}

/** `ERR_WALLET_FX_RATE_NOT_FOUND` for a pair; a base that is not supported has no pairs. */
export function rateNotFound(
  reason: 'PAIR_UNSUPPORTED' | 'RATE_ID_UNKNOWN',
  { base, quote }: NamedPair<string | null>,
): ServiceError {
  return walletError('ERR_WALLET_FX_RATE_NOT_FOUND', undefined, { details: { reason, base, quote } });
}

/** Two codes of currencies as a request names them, supported or not. */
interface NamedPair<Quote = string> {
  readonly base: string;
  readonly quote: Quote;
}

/** `ERR_WALLET_PAYMENT_METHOD_INACTIVE` with the status of the method. */
export function inactive({ status }: { readonly status: string }): ServiceError {
  return walletError('ERR_WALLET_PAYMENT_METHOD_INACTIVE', undefined, {
    details: { reason: 'PAYMENT_METHOD_INACTIVE', status },
  });
}
