import { SECOND, type Instant } from '@sadpath/clock';
import { comparing, type FieldFault, type ServiceError } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { MfaChallenge } from './mfa-challenge';
import { major } from './money';

/** How a field fails: missing, wrong format, or against a rule (contract banking §2.6). */
export type FaultClass = 'missing' | 'format' | 'rule';

/** One failing field with the first class that applies to it. */
export interface ClassedFault extends FieldFault {
  readonly faultClass: FaultClass;
}

const CODE_OF_CLASS = { missing: 'MISSING_FIELD', format: 'INVALID_FORMAT', rule: 'VALIDATION_ERROR' } as const;

/** The error for a request's failing fields, chosen by their count and class (contract banking §2.6). */
export function validationError(faults: readonly [ClassedFault, ...ClassedFault[]]): ServiceError {
  const code = faults.length === 1 ? CODE_OF_CLASS[faults[0].faultClass] : 'VALIDATION_ERROR';
  return bankingError(code, undefined, { fields: faults.map(({ field, message }) => ({ field, message })) });
}

const REQUIRED_MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    accountNumber: 'Account number is required',
    recipientAccountNumber: 'Account number is required',
  }),
);

/** The sentences that the error page fixes, and that of an absent field; undefined for all others (contract banking §2.6). */
export function documentedMessage(field: string, faultClass: FaultClass, rule: string): string | undefined {
  if (faultClass === 'missing') return REQUIRED_MESSAGES.get(field) ?? `${field} is required`;
  return field === 'amount' && rule === 'isPositive' ? 'Amount must be greater than 0' : undefined;
}

/** A business rule broken by one field: VALIDATION_ERROR with one entry. */
export function ruleError(field: string, message: string): ServiceError {
  return validationError([{ field, message, faultClass: 'rule' }]);
}

/** The error for a body that is no JSON object. */
export function malformedBodyError(): ServiceError {
  return ruleError('body', 'Malformed JSON');
}

/** A resource named by the path does not exist, or belongs to somebody else: NOT_FOUND (contract banking §5). */
export function notFound(resource: string): ServiceError {
  return bankingError('NOT_FOUND', { resource });
}

/** A field of the body names something that does not exist: INVALID_REFERENCE. */
export function invalidReference(field: string): ServiceError {
  return bankingError('INVALID_REFERENCE', undefined, { details: [{ field }] });
}

/** INVALID_ACCOUNT with the number it is about. */
export function invalidAccount(accountNumber: string): ServiceError {
  return bankingError('INVALID_ACCOUNT', undefined, { details: [{ accountNumber }] });
}

/** INSUFFICIENT_FUNDS with both figures in major units: the only details that are an object (contract banking §2.5). */
export function insufficientFunds(required: Minor, present: Minor, why?: string): ServiceError {
  const details = { required: major(required), available: major(present) };
  const values =
    why === undefined ? comparing({ available: details.available }, { required: details.required }) : { compared: why };
  return bankingError('INSUFFICIENT_FUNDS', undefined, { details, ...values });
}

/** Something like it is there already: DUPLICATE_ENTRY. */
export function duplicateEntry(existingId: string): ServiceError {
  return bankingError('DUPLICATE_ENTRY', undefined, { details: [{ existingId }] });
}

/** The answer when a dependency is down; `more` joins the details. Retry-After is 5 seconds (contract banking §2.4). */
export function dependencyDown(
  dependency: string,
  more: { readonly reference?: string; readonly status?: string } = {},
): ServiceError {
  return bankingError('SERVICE_UNAVAILABLE', undefined, { details: [{ dependency, ...more }], retryAfter: 5 });
}

/** The MFA_REQUIRED that hands the challenge's token to the client. */
export function mfaRequired(challenge: MfaChallenge, now: Instant): ServiceError {
  const expiresIn = Math.round((challenge.expiresAt - now) / SECOND);
  return bankingError('MFA_REQUIRED', undefined, { details: [{ mfaToken: challenge.token, expiresIn }] });
}
