import type { Instant } from '@sadpath/clock';
import { duplicateEntry } from './refusals';
import type { ServiceError } from '@sadpath/errors';

/** A recipient a user has saved. */
export interface Beneficiary {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly userId: string;
  /** @pattern ^[0-9]{10}$ */
  readonly accountNumber: string;
  readonly accountName: string;
  /** @pattern ^[0-9]{6}$ */
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

/** Throws DUPLICATE_ENTRY when the user has saved the account already. */
export function requireUnsaved(existing: Beneficiary | undefined): void {
  if (existing !== undefined) throw duplicateEntry(existing.id);
}
