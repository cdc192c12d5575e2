import { Text } from '@sadpath/service';

/** Ten digits. */
export const ACCOUNT_NUMBER = /^\d{10}$/;
/** Six digits, or the three of the central bank. */
export const BANK_CODE = /^(\d{6}|\d{3})$/;
/** A one-time code. */
export const SIX_DIGITS = /^\d{6}$/;

/** An account or wallet number. */
export function AccountNumber(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Text({ ...options, pattern: ACCOUNT_NUMBER, example: '1111111111' });
}

/** A bank code. */
export function BankCode(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Text({ ...options, pattern: BANK_CODE, example: '000013' });
}
