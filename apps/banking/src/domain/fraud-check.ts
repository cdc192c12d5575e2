import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { requireSound, type DependencyState } from './dependency-state';

export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';

/** The judgement of the fraud check on an amount. */
export interface RiskAssessment {
  readonly riskLevel: RiskLevel;
  readonly riskScore: number;
  readonly decision: 'approve' | 'review' | 'block';
}

const LOW: RiskAssessment = { riskLevel: 'low', riskScore: 10, decision: 'approve' };
const MEDIUM: RiskAssessment = { riskLevel: 'medium', riskScore: 35, decision: 'approve' };
const HIGH: RiskAssessment = { riskLevel: 'high', riskScore: 70, decision: 'review' };
const CRITICAL: RiskAssessment = { riskLevel: 'critical', riskScore: 95, decision: 'block' };

/** The band of an amount in minor units; the upper end belongs to the band (contract banking §6). */
export function assessRisk(amount: Minor, rules: BankRules): RiskAssessment {
  const [low, medium, high] = rules.fraudBands;
  if (amount <= low) return LOW;
  if (amount <= medium) return MEDIUM;
  return amount <= high ? HIGH : CRITICAL;
}

/** Asks the fraud check: SERVICE_UNAVAILABLE when it is down, INTERNAL_ERROR when corrupt, FRAUD_DETECTED when it blocks. */
export function requireNotBlocked(amount: Minor, rules: BankRules, fraud: DependencyState): RiskAssessment {
  requireSound('fraud', fraud);
  const assessment = assessRisk(amount, rules);
  if (assessment.decision !== 'block') return assessment;
  throw bankingError('FRAUD_DETECTED', undefined, { details: [{ ...assessment }] });
}
