import type { FieldFault, ServiceError } from '@sadpath/errors';
import { bankingError } from '../banking.errors';

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

const REQUIRED_MESSAGES: Readonly<Record<string, string>> = {
  accountNumber: 'Account number is required',
  recipientAccountNumber: 'Account number is required',
};

/** The sentence for one failing field; two of them are fixed by the error page (contract banking §2.6). */
export function faultMessage(field: string, faultClass: FaultClass, isNotPositive = false): string {
  if (faultClass === 'missing') return REQUIRED_MESSAGES[field] ?? `${field} is required`;
  if (faultClass === 'format') return `${field} has an invalid format`;
  return field === 'amount' && isNotPositive ? 'Amount must be greater than 0' : `${field} is out of range`;
}

/** A business rule broken by one field: VALIDATION_ERROR with one entry. */
export function ruleError(field: string, message: string): ServiceError {
  return validationError([{ field, message, faultClass: 'rule' }]);
}

/** A field that other fields make necessary is absent: MISSING_FIELD. */
export function missingField(field: string): ServiceError {
  return validationError([{ field, message: faultMessage(field, 'missing'), faultClass: 'missing' }]);
}

/** The error for a body that is no JSON object. */
export function malformedBodyError(): ServiceError {
  return ruleError('body', 'Malformed JSON');
}
