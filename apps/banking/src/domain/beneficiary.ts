import type { Instant } from '@sadpath/clock';
import { requireBank, type Bank, type BankDirectory } from './bank-directory';
import { duplicateEntry } from './refusals';
import type { ServiceError } from '@sadpath/errors';

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

/** The user's own beneficiary, or the refusal of the place where it was named. */
export function requireBeneficiary(
  found: Beneficiary | undefined,
  userId: string,
  refusal: () => ServiceError,
): Beneficiary {
  if (found?.userId !== userId) throw refusal();
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
  throw duplicateEntry(existing.id);
}
