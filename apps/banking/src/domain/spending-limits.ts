import { type Instant, isoSeconds } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { minor, type Minor, total } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { endOfLagosDay, endOfLagosMonth, lagosDate, lagosMonth } from './lagos-calendar';
import type { User } from './user';
import { major } from './money';

/** Spending limits of a KYC level, in minor units of the wallet's currency. */
export interface KycLimits {
  readonly daily: Minor;
  readonly monthly: Minor;
}

/** An amount without fees that begins or ceases to count against the limits of a wallet; negative when it ceases. */
export interface Spending {
  readonly walletId: string;
  readonly amount: Minor;
  /** When the transfer or the payment was made. */
  readonly at: Instant;
}

/**
 * What a wallet has spent in a Lagos month, added up by day: transfers and bill payments that have not failed. It is
 * kept along with them, so that no transfer has to look at all those before it.
 */
export interface SpendingTally {
  readonly walletId: string;
  /**
   * `2026-02`.
   * @pattern ^[0-9]{4}-(0[1-9]|1[0-2])$
   */
  readonly month: string;
  /**
   * By Lagos date.
   * @minimum 0
   */
  readonly days: Readonly<Record<string, Minor>>;
}

/** What a wallet spent in the Lagos day and month of an instant. */
export interface LimitUsage {
  readonly daily: Minor;
  readonly monthly: Minor;
}

/** The limits of a user's KYC level. */
export function limitsOf({ kycLevel }: Pick<User, 'kycLevel'>, rules: BankRules): KycLimits {
  return {
    1: { daily: rules.kyc1DailyLimit, monthly: rules.kyc1MonthlyLimit },
    2: { daily: rules.kyc2DailyLimit, monthly: rules.kyc2MonthlyLimit },
    3: { daily: rules.kyc3DailyLimit, monthly: rules.kyc3MonthlyLimit },
  }[kycLevel];
}

/** The tally of the spending's month with the spending in it. */
export function counted(tally: SpendingTally | undefined, { walletId, amount, at }: Spending): SpendingTally {
  const day = lagosDate(at);
  const days = tally?.days ?? {};
  return { walletId, month: lagosMonth(at), days: { ...days, [day]: minor((days[day] ?? 0) + amount) } };
}

/** What counts in the Lagos day of `now`, and in its month so far, whose tally it is: days that a clock set back has left count when they come. */
export function usageAt(tally: SpendingTally | undefined, now: Instant): LimitUsage {
  const days = tally?.days ?? {};
  const today = lagosDate(now);
  const soFar = Object.entries(days).filter(([day]) => day <= today);
  return { daily: days[today] ?? 0, monthly: total(soFar.map(([, spent]) => spent)) };
}

/** Throws LIMIT_EXCEEDED, for the daily limit first, when `amount` does not fit (contract banking §3.4). */
export function requireWithinLimits(
  limits: KycLimits,
  amount: Minor,
  spent: { usage: LimitUsage; now: Instant },
): void {
  const { usage, now } = spent;
  const daily = { limitType: 'daily', limit: limits.daily, used: usage.daily, end: endOfLagosDay(now) };
  const monthly = { limitType: 'monthly', limit: limits.monthly, used: usage.monthly, end: endOfLagosMonth(now) };
  for (const { limitType, limit, used, end } of [daily, monthly]) {
    if (used + amount <= limit) continue;
    const figures = { limit: major(limit), used: major(used), requested: major(amount) };
    throw bankingError('LIMIT_EXCEEDED', undefined, {
      details: [{ limitType, ...figures, resetsAt: isoSeconds(end) }],
      ...comparing({ used: figures.used, requested: figures.requested }, { [`${limitType} limit`]: figures.limit }),
    });
  }
}

/** One limit as the wire shows it, amounts in major units. */
export interface LimitView {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetsAt: string;
}

/** Both limits of a wallet as the wire shows them. */
export function limitViews(
  limits: KycLimits,
  usage: LimitUsage,
  now: Instant,
): { daily: LimitView; monthly: LimitView } {
  return {
    daily: viewOf(limits.daily, usage.daily, endOfLagosDay(now)),
    monthly: viewOf(limits.monthly, usage.monthly, endOfLagosMonth(now)),
  };
}

function viewOf(limit: Minor, used: Minor, end: Instant): LimitView {
  const remaining = Math.max(0, limit - used);
  return { limit: major(limit), used: major(used), remaining: major(remaining), resetsAt: isoSeconds(end) };
}
