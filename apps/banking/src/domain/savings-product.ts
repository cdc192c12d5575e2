import { comparing } from '@sadpath/errors';
import { type Minor, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { DECIMALS } from './money';

export type SavingsProductType = 'flexible' | 'target' | 'locked' | 'group' | 'sayt';

/** A savings product as configured; the minimum in kobo, rates in hundredths of a percent. */
export interface SavingsProduct {
  readonly productType: SavingsProductType;
  /** Null where there is no minimum. */
  readonly minAmount: Minor | null;
  /** A year; null where it varies. */
  readonly interestRate: number | null;
  /** How long money is bound, in words. */
  readonly lockPeriod: string;
  readonly earlyWithdrawalPenaltyRate: number | null;
}

/** The bounds of a locked deposit in months (contract banking §3.7). */
export const LOCK_MONTHS = { min: 3, max: 36 } as const;

/** Throws MINIMUM_AMOUNT when a deposit is below the product's minimum. */
export function requireMinimum(product: SavingsProduct, amount: Minor): void {
  if (product.minAmount === null || amount >= product.minAmount) return;
  const facts = { minimum: toMajor(product.minAmount, DECIMALS), provided: toMajor(amount, DECIMALS) };
  const { minimum, provided } = facts;
  throw bankingError('MINIMUM_AMOUNT', undefined, { details: [facts], ...comparing({ provided }, { minimum }) });
}
