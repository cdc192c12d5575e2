import { comparing } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { major } from './money';
import { requireSound, type DependencyState } from './dependency-state';

export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';

/** The judgement of the fraud check on an amount. */
export interface RiskAssessment {
  readonly riskLevel: RiskLevel;
  readonly riskScore: number;
  readonly decision: 'approve' | 'review' | 'block';
}

/** The band of an amount in minor units; the upper end belongs to the band (contract banking §6). */
export function assessRisk(amount: Minor, rules: BankRules): RiskAssessment {
  if (amount <= rules.fraudLowMax) return { riskLevel: 'low', riskScore: rules.riskScoreLow, decision: 'approve' };
  if (amount <= rules.fraudMediumMax) {
    return { riskLevel: 'medium', riskScore: rules.riskScoreMedium, decision: 'approve' };
  }
  return amount <= rules.fraudHighMax
    ? { riskLevel: 'high', riskScore: rules.riskScoreHigh, decision: 'review' }
    : { riskLevel: 'critical', riskScore: rules.riskScoreCritical, decision: 'block' };
}

/** Asks the fraud check: SERVICE_UNAVAILABLE when it is down, INTERNAL_ERROR when corrupt, FRAUD_DETECTED when it blocks. */
export function requireNotBlocked(amount: Minor, rules: BankRules, fraud: DependencyState): RiskAssessment {
  requireSound('fraud', fraud);
  const assessment = assessRisk(amount, rules);
  if (assessment.decision !== 'block') return assessment;
  const values = comparing({ amount: major(amount) }, { 'most that is not blocked': major(rules.fraudHighMax) });
  throw bankingError('FRAUD_DETECTED', undefined, { details: [{ ...assessment }], ...values });
}
