import { DAY, HOUR } from '@sadpath/clock';
import { NAIRA, NOON, refusalOf, testuser } from '../../test/sample-bank';
import { defaultBankRules as rules } from './bank-rules';
import {
  limitsOf,
  limitViews,
  requireWithinLimits,
  usageAt,
  type SpendingTally,
  counted,
  type Spending,
} from './spending-limits';

const limits = { daily: 50_000 * NAIRA, monthly: 500_000 * NAIRA };
const spent = (amount: number, at: number) => ({ walletId: 'w-1', amount: amount * NAIRA, at });
const tallyOf = (...spendings: readonly Spending[]) =>
  spendings.reduce<SpendingTally | undefined>((tally, spending) => counted(tally, spending), undefined);

describe('spending limits', () => {
  it('follow the KYC level', () => {
    expect(limitsOf(testuser, rules)).toEqual({ daily: 5_000_000 * NAIRA, monthly: 50_000_000 * NAIRA });
    expect(limitsOf({ kycLevel: 1 }, rules).daily).toBe(50_000 * NAIRA);
    expect(limitsOf({ kycLevel: 2 }, rules).daily).toBe(200_000 * NAIRA);
  });

  it('refuse what goes beyond the day', () => {
    const usage = usageAt(undefined, NOON);
    expect(
      refusalOf(() => {
        requireWithinLimits(limits, 60_000 * NAIRA, { usage, now: NOON });
      }),
    ).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: [{ limitType: 'daily', limit: 50_000, used: 0, requested: 60_000, resetsAt: '2026-02-27T23:00:00Z' }],
    });
  });

  it('refuse what goes beyond the month', () => {
    const before = Array.from({ length: 10 }, (_, day) => spent(49_999, NOON - (day + 1) * DAY));
    const usage = usageAt(tallyOf(...before), NOON);
    expect(
      refusalOf(() => {
        requireWithinLimits(limits, 11 * NAIRA, { usage, now: NOON });
      }),
    ).toMatchObject({
      details: [{ limitType: 'monthly', used: 499_990, resetsAt: '2026-02-28T23:00:00Z' }],
    });
  });

  it('let pass what reaches the limit exactly', () => {
    const usage = usageAt(tallyOf(spent(20_000, NOON)), NOON);
    expect(() => {
      requireWithinLimits(limits, 30_000 * NAIRA, { usage, now: NOON });
    }).not.toThrow();
  });

  it('count no day that a clock set back has left, until it comes', () => {
    const tally = tallyOf(spent(7, NOON - DAY), spent(20, NOON));
    expect(usageAt(tally, NOON - DAY)).toEqual({ daily: 7 * NAIRA, monthly: 7 * NAIRA });
    expect(usageAt(tally, NOON).monthly).toBe(27 * NAIRA);
  });

  it('count by the day in Lagos', () => {
    const midnight = Date.parse('2026-02-27T23:00:00Z');
    expect(usageAt(tallyOf(spent(1, midnight - 1)), midnight)).toEqual({ daily: 0, monthly: 1 * NAIRA });
    expect(usageAt(tallyOf(spent(1, midnight)), midnight + 23 * HOUR)).toEqual({
      daily: 1 * NAIRA,
      monthly: 1 * NAIRA,
    });
  });

  it('show what is left', () => {
    expect(limitViews(limits, usageAt(tallyOf(spent(20_000.5, NOON)), NOON), NOON).daily).toEqual({
      limit: 50_000,
      used: 20_000.5,
      remaining: 29_999.5,
      resetsAt: '2026-02-27T23:00:00Z',
    });
  });

  it('count no more what has failed since', () => {
    const tally = tallyOf(spent(20, NOON), spent(30, NOON - DAY), spent(-20, NOON));
    expect(usageAt(tally, NOON)).toEqual({ daily: 0, monthly: 30 * NAIRA });
    expect(tally).toMatchObject({ walletId: 'w-1', month: '2026-02' });
  });
});
