import { DAY, HOUR } from '@sadpath/clock';
import { NAIRA, NOON, refusalOf, testuser, walletWith } from '../../test/sample-bank';
import { defaultBankRules as rules } from './bank-rules';
import { limitsOf, limitViews, requireWithinLimits, usageAt } from './spending-limits';

const wallet = walletWith({ dailyLimit: 50_000 * NAIRA, monthlyLimit: 500_000 * NAIRA });
const spent = (amount: number, at: number): { amount: number; at: number } => ({ amount: amount * NAIRA, at });

describe('spending limits', () => {
  it('follow the KYC level', () => {
    expect(limitsOf(testuser, rules)).toEqual({ daily: 5_000_000 * NAIRA, monthly: 50_000_000 * NAIRA });
    expect(limitsOf({ kycLevel: 1 }, rules).daily).toBe(50_000 * NAIRA);
    expect(limitsOf({ kycLevel: 2 }, rules).daily).toBe(200_000 * NAIRA);
  });

  it('refuse what goes beyond the day', () => {
    const usage = usageAt([], NOON);
    expect(
      refusalOf(() => {
        requireWithinLimits(wallet, 60_000 * NAIRA, { usage, now: NOON });
      }),
    ).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: [{ limitType: 'daily', limit: 50_000, used: 0, requested: 60_000, resetsAt: '2026-02-27T23:00:00Z' }],
    });
  });

  it('refuse what goes beyond the month', () => {
    const before = Array.from({ length: 10 }, (_, day) => spent(49_999, NOON - (day + 1) * DAY));
    const usage = usageAt(before, NOON);
    expect(
      refusalOf(() => {
        requireWithinLimits(wallet, 11 * NAIRA, { usage, now: NOON });
      }),
    ).toMatchObject({
      details: [{ limitType: 'monthly', used: 499_990, resetsAt: '2026-02-28T23:00:00Z' }],
    });
  });

  it('let pass what reaches the limit exactly', () => {
    const usage = usageAt([spent(20_000, NOON)], NOON);
    expect(() => {
      requireWithinLimits(wallet, 30_000 * NAIRA, { usage, now: NOON });
    }).not.toThrow();
  });

  it('count by the day in Lagos', () => {
    const midnight = Date.parse('2026-02-27T23:00:00Z');
    expect(usageAt([spent(1, midnight - 1)], midnight)).toEqual({ daily: 0, monthly: 1 * NAIRA });
    expect(usageAt([spent(1, midnight)], midnight + 23 * HOUR)).toEqual({ daily: 1 * NAIRA, monthly: 1 * NAIRA });
  });

  it('show what is left', () => {
    expect(limitViews(wallet, usageAt([spent(20_000.5, NOON)], NOON), NOON).daily).toEqual({
      limit: 50_000,
      used: 20_000.5,
      remaining: 29_999.5,
      resetsAt: '2026-02-27T23:00:00Z',
    });
  });
});
