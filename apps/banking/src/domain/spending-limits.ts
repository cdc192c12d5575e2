import { type Instant, isoSeconds } from '@sadpath/clock';
import { minor, type Minor, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules, KycLimits } from './bank-rules';
import { endOfLagosDay, endOfLagosMonth, lagosDate, lagosMonth } from './lagos-calendar';
import { DECIMALS } from './money';
import type { User } from './user';
import type { Wallet } from './wallet';

/** A transfer or bill payment that counts against the limits: its amount without fees. */
export interface Spending {
  readonly amount: Minor;
  readonly at: Instant;
}

/** What a wallet spent in the Lagos day and month of an instant. */
export interface LimitUsage {
  readonly daily: Minor;
  readonly monthly: Minor;
}

/** The limits of a user's KYC level. */
export function limitsOf(user: Pick<User, 'kycLevel'>, rules: BankRules): KycLimits {
  const [first, second, third] = rules.kycLimits;
  return { 1: first, 2: second, 3: third }[user.kycLevel];
}

/** Adds up what counts in the Lagos day and month of `now`. */
export function usageAt(spendings: readonly Spending[], now: Instant): LimitUsage {
  const inMonth = spendings.filter(({ at }) => lagosMonth(at) === lagosMonth(now));
  const inDay = inMonth.filter(({ at }) => lagosDate(at) === lagosDate(now));
  return { daily: sum(inDay), monthly: sum(inMonth) };
}

/** Throws LIMIT_EXCEEDED, for the daily limit first, when `amount` does not fit (contract banking §3.4). */
export function requireWithinLimits(wallet: Wallet, amount: Minor, spent: { usage: LimitUsage; now: Instant }): void {
  const { usage, now } = spent;
  const daily = { limitType: 'daily', limit: wallet.dailyLimit, used: usage.daily, end: endOfLagosDay(now) };
  const monthly = { limitType: 'monthly', limit: wallet.monthlyLimit, used: usage.monthly, end: endOfLagosMonth(now) };
  for (const { limitType, limit, used, end } of [daily, monthly]) {
    if (used + amount <= limit) continue;
    const figures = { limit: major(limit), used: major(used), requested: major(amount) };
    throw bankingError('LIMIT_EXCEEDED', undefined, {
      details: [{ limitType, ...figures, resetsAt: isoSeconds(end) }],
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
export function limitViews(wallet: Wallet, usage: LimitUsage, now: Instant): { daily: LimitView; monthly: LimitView } {
  return {
    daily: viewOf(wallet.dailyLimit, usage.daily, endOfLagosDay(now)),
    monthly: viewOf(wallet.monthlyLimit, usage.monthly, endOfLagosMonth(now)),
  };
}

function viewOf(limit: Minor, used: Minor, end: Instant): LimitView {
  const remaining = Math.max(0, limit - used);
  return { limit: major(limit), used: major(used), remaining: major(remaining), resetsAt: isoSeconds(end) };
}

function major(amount: Minor): number {
  return toMajor(amount, DECIMALS);
}

function sum(spendings: readonly Spending[]): Minor {
  return spendings.reduce((all, { amount }) => minor(all + amount), 0);
}
