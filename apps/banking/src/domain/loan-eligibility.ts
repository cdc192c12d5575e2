import { comparing } from '@sadpath/errors';
import { type Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { major } from './money';
import type { User } from './user';

/** Why a user may not borrow. */
export type EligibilityReason =
  | `kyc_level_below_${number}`
  | 'kyc_not_verified'
  | 'repayment_above_half_of_income'
  | `repayment_above_${number}_percent_of_income`;

/** Percent. */
const HALF = 50;

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
  if (user.kycLevel < rules.minLoanKycLevel) reasons.push(`kyc_level_below_${rules.minLoanKycLevel}`);
  else if (user.kycStatus !== 'verified') reasons.push('kyc_not_verified');
  if (affordability !== undefined && isTooDear(affordability, rules)) reasons.push(tooDear(rules));
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
  if (reason === 'kyc_not_verified') return comparing({ kycStatus: user.kycStatus }, { required: 'verified' }).compared;
  if (reason !== tooDear(rules))
    return comparing({ kycLevel: user.kycLevel }, { required: rules.minLoanKycLevel }).compared;
  const most = (major(affordability.monthlyIncome ?? 0) * rules.maxInstalmentPercent) / 100;
  const share = `${String(rules.maxInstalmentPercent)} % of the income`;
  return comparing({ instalment: major(affordability.instalment) }, { [share]: most }).compared;
}

/** The documented reason is of the documented share; a space that sets another one is told that. */
function tooDear({ maxInstalmentPercent: share }: BankRules): EligibilityReason {
  return share === HALF ? 'repayment_above_half_of_income' : `repayment_above_${share}_percent_of_income`;
}

function isTooDear({ instalment, monthlyIncome }: Affordability, { maxInstalmentPercent }: BankRules): boolean {
  if (monthlyIncome === undefined) return false;
  // Exactly, because half of an odd income is no whole number of kobo.
  return BigInt(instalment) * 100n > BigInt(monthlyIncome) * BigInt(maxInstalmentPercent);
}
