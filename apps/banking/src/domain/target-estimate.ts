import type { Instant } from '@sadpath/clock';
import { type Minor, scale } from '@sadpath/money';
import { lagosDaysBetween, lagosMidnight } from './lagos-calendar';
import { ruleError } from './refusals';
import type { SavingsAccount, SavingsTerms } from './savings-account';

type TargetTerms = Extract<SavingsTerms, { productType: 'target' }>;

/** What a target account is expected to become; amounts in kobo. */
export interface TargetEstimate {
  /** Percent with one decimal. */
  readonly progressPercentage: number;
  readonly daysRemaining: number;
  readonly estimatedInterest: Minor;
  readonly estimatedMaturityAmount: Minor;
}

/** A target that takes longer than a century of contributions is refused. */
const MAX_MONTHS = 1_200;

/** Throws VALIDATION_ERROR when the contributions cannot reach the target in a century. */
export function requireReachable(terms: TargetTerms): void {
  if (monthsLeft(terms, terms.monthlyContribution) > MAX_MONTHS) {
    throw ruleError(
      'monthlyContribution',
      `monthlyContribution must reach the target within ${String(MAX_MONTHS)} months`,
    );
  }
}

/** The estimates of contract banking §3.7. */
export function estimateTarget(
  account: Pick<SavingsAccount, 'balance' | 'interestRate'>,
  terms: TargetTerms,
  now: Instant,
): TargetEstimate {
  const { targetAmount } = terms;
  const months = monthsLeft(terms, account.balance);
  const estimatedInterest = scale(targetAmount, account.interestRate * months, 120_000);
  return {
    progressPercentage: scale(account.balance, 1_000, targetAmount) / 10,
    daysRemaining: Math.max(0, lagosDaysBetween(now, lagosMidnight(terms.targetDate) ?? now)),
    estimatedInterest,
    estimatedMaturityAmount: targetAmount + estimatedInterest,
  };
}

function monthsLeft({ targetAmount, monthlyContribution }: TargetTerms, balance: Minor): number {
  return Math.max(0, Math.ceil((targetAmount - balance) / monthlyContribution));
}
