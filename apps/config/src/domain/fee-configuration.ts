import type { Minor } from '@sadpath/money';
import type { Problem } from './product';
import { rupees } from './rupees';

/** What a product charges for one fee type (contract §3.2), amounts in minor units. */
export interface FeeConfiguration {
  /** @minimum 1 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly minAmount?: Minor;
  /** @minimum 1 */
  readonly maxAmount: Minor;
  readonly gstApplicable: boolean;
  /**
   * Percent. Absent: the tenant's rate counts; null: unset on purpose, nothing takes its place.
   * @decimal
   * @maximum 100
   */
  readonly gstRate?: number | null;
}

/** What a client says about a fee. */
export type FeeDraft = Pick<FeeConfiguration, 'amount'> & Partial<FeeConfiguration>;

/** How far above the configured amount a fee may go when nothing else is said. */
const MAX_FACTOR = 10;

/** Completes a fee configuration with the defaults of contract §3.2. */
export function configureFee(draft: FeeDraft): FeeConfiguration {
  return { maxAmount: draft.amount * MAX_FACTOR, gstApplicable: true, ...draft };
}

/** What does not fit together in a fee configuration; empty when all does. */
export function feeProblems({ amount, minAmount = amount, maxAmount }: FeeConfiguration): readonly Problem[] {
  const least: Problem = { field: 'amount', message: 'amount must be at least 0.01 rupees' };
  const low: Problem = { field: 'minAmount', message: `minAmount must be at most amount, ${rupees(amount)}` };
  const high: Problem = { field: 'maxAmount', message: `maxAmount must be at least amount, ${rupees(amount)}` };
  return [...(amount < 1 ? [least] : []), ...(minAmount > amount ? [low] : []), ...(maxAmount < amount ? [high] : [])];
}

/** Ledger accounts of the core bank that take the income of one fee type (contract §3.2). */
export interface GlAccount {
  /**
   * @minLength 1
   * @maxLength 20
   */
  readonly glAccountNo: string;
  /**
   * Takes the GST; absent: it goes where the fee goes.
   * @minLength 1
   * @maxLength 20
   */
  readonly gstAccountNo?: string;
}
