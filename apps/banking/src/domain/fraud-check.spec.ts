import { NAIRA, refusalOf } from '../../test/sample-bank';
import { defaultBankRules as rules } from './bank-rules';
import { assessRisk, requireNotBlocked } from './fraud-check';

describe('the fraud check', () => {
  it.each([
    [100_000, 'low', 10, 'approve'],
    [100_000.01, 'medium', 35, 'approve'],
    [500_000, 'medium', 35, 'approve'],
    [1_000_000, 'high', 70, 'review'],
    [1_000_000.01, 'critical', 95, 'block'],
  ])('puts %d naira in the band %s', (amount, riskLevel, riskScore, decision) => {
    expect(assessRisk(Math.round(amount * NAIRA), rules)).toEqual({ riskLevel, riskScore, decision });
  });

  it('blocks the critical band', () => {
    expect(refusalOf(() => requireNotBlocked(1_500_000 * NAIRA, rules, 'up'))).toMatchObject({
      code: 'FRAUD_DETECTED',
      details: [{ riskLevel: 'critical', riskScore: 95, decision: 'block' }],
    });
  });

  it('fails closed when it is down', () => {
    expect(refusalOf(() => requireNotBlocked(1, rules, 'down'))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      details: [{ dependency: 'fraud' }],
    });
  });

  it('is an internal error when it answers nonsense, and slow without effect', () => {
    expect(refusalOf(() => requireNotBlocked(1, rules, 'corrupt')).code).toBe('INTERNAL_ERROR');
    expect(requireNotBlocked(1, rules, 'slow').riskLevel).toBe('low');
  });
});
