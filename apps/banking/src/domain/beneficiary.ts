import type { Instant } from '@sadpath/clock';
import { bankingError } from '../banking.errors';
import { requireBank, type Bank, type BankDirectory } from './bank-directory';

/** A recipient a user has saved. */
export interface Beneficiary {
  readonly id: string;
  readonly userId: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly bankCode: string;
  readonly bankName: string;
  readonly nickname: string | null;
  readonly createdAt: Instant;
}

/** The user's own beneficiary or INVALID_REFERENCE naming `field`. */
export function requireBeneficiary(found: Beneficiary | undefined, userId: string, field: string): Beneficiary {
  if (found?.userId !== userId) throw bankingError('INVALID_REFERENCE', undefined, { details: { field } });
  return found;
}

/** The bank of a new beneficiary: INVALID_BANK_CODE, then DUPLICATE_ENTRY when the user has the account already. */
export function requireNewBeneficiary(
  wanted: { readonly accountNumber: string; readonly bankCode: string },
  directory: BankDirectory,
  owned: readonly Beneficiary[],
): Bank {
  const bank = requireBank(directory, wanted.bankCode);
  const existing = owned.find(
    ({ accountNumber, bankCode }) => accountNumber === wanted.accountNumber && bankCode === bank.bankCode,
  );
  if (existing === undefined) return bank;
  throw bankingError('DUPLICATE_ENTRY', undefined, { details: { existingId: existing.id } });
}
