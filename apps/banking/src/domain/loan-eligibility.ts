import { comparing } from '@sadpath/errors';
import { type Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { major } from './money';
import type { User } from './user';

/** Why a user may not borrow. */
export type EligibilityReason = 'kyc_level_below_2' | 'kyc_not_verified' | 'repayment_above_half_of_income';

/** What a user would pay, against what the user earns; amounts in kobo. */
export interface Affordability {
  readonly instalment: Minor;
  readonly monthlyIncome: Minor | undefined;
}

/** The conditions of lending the user fails (contract banking §6); a level too low says nothing of its verification. */
export function eligibilityReasons(
  user: Pick<User, 'kycLevel' | 'kycStatus'>,
  rules: BankRules,
  affordability?: Affordability,
): readonly EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  if (user.kycLevel < rules.minLoanKycLevel) reasons.push('kyc_level_below_2');
  else if (user.kycStatus !== 'verified') reasons.push('kyc_not_verified');
  if (affordability !== undefined && isTooDear(affordability, rules)) reasons.push('repayment_above_half_of_income');
  return reasons;
}

/** Throws LOAN_NOT_ELIGIBLE when there is any reason. */
export function requireEligible(
  user: Pick<User, 'kycLevel' | 'kycStatus'>,
  rules: BankRules,
  affordability: Affordability,
): void {
  const reasons = eligibilityReasons(user, rules, affordability);
  if (reasons.length === 0) return;
  const compared = reasons.map((reason) => valuesOf(reason, { user, rules, affordability })).join('; ');
  throw bankingError('LOAN_NOT_ELIGIBLE', undefined, { details: [{ reasons }], compared });
}

interface Judged {
  readonly user: Pick<User, 'kycLevel' | 'kycStatus'>;
  readonly rules: BankRules;
  readonly affordability: Affordability;
}

function valuesOf(reason: EligibilityReason, { user, rules, affordability }: Judged): string {
  switch (reason) {
    case 'kyc_level_below_2':
      return comparing({ kycLevel: user.kycLevel }, { required: rules.minLoanKycLevel }).compared;
    case 'kyc_not_verified':
      return comparing({ kycStatus: user.kycStatus }, { required: 'verified' }).compared;
    case 'repayment_above_half_of_income': {
      const most = (major(affordability.monthlyIncome ?? 0) * rules.maxInstalmentPercent) / 100;
      const share = `${String(rules.maxInstalmentPercent)} % of the income`;
      return comparing({ instalment: major(affordability.instalment) }, { [share]: most }).compared;
    }
  }
}

function isTooDear({ instalment, monthlyIncome }: Affordability, { maxInstalmentPercent }: BankRules): boolean {
  if (monthlyIncome === undefined) return false;
  // Exactly, because half of an odd income is no whole number of kobo.
  return BigInt(instalment) * 100n > BigInt(monthlyIncome) * BigInt(maxInstalmentPercent);
}
