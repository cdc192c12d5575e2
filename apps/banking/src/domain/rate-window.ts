import { SECOND, type Instant } from '@sadpath/clock';
import { bankingError } from '../banking.errors';
import type { Tier } from './tenant';
import type { BankRules } from './bank-rules';

/** Requests in a window by tier (contract banking §6). */
export function quotaOf(tier: Tier, rules: BankRules): number {
  const { trialQuota: trial, standardQuota: standard, professionalQuota: professional, enterpriseQuota } = rules;
  return { trial, standard, professional, enterprise: enterpriseQuota }[tier];
}

/** The fixed window of a rate counter; instants in milliseconds. */
export interface RateWindow {
  readonly startsAt: Instant;
  readonly used: number;
}

/** What one more request finds in its window. */
export interface RateReading {
  readonly window: RateWindow;
  readonly limit: number;
  readonly remaining: number;
  /** End of the window as Unix seconds: the value of RateLimit-Reset. */
  readonly resetsAt: number;
  readonly retryAfterSeconds: number;
}

/** Counts one request; a window opens with its first request and a window that is over is followed by a fresh one. */
export function countRequest(previous: RateWindow | undefined, limit: number, at: RateMoment): RateReading {
  const isOpen = previous !== undefined && at.now >= previous.startsAt && at.now < previous.startsAt + at.windowMs;
  return readingOf(isOpen ? { ...previous, used: previous.used + 1 } : { startsAt: at.now, used: 1 }, limit, at);
}

/** The reading of a window in which nothing was counted yet. */
export function fullWindow(limit: number, at: RateMoment): RateReading {
  return readingOf({ startsAt: at.now, used: 0 }, limit, at);
}

function readingOf(window: RateWindow, limit: number, at: RateMoment): RateReading {
  const end = window.startsAt + at.windowMs;
  return {
    window,
    limit,
    remaining: Math.max(0, limit - window.used),
    resetsAt: Math.ceil(end / SECOND),
    retryAfterSeconds: Math.ceil((end - at.now) / SECOND),
  };
}

/** When a request is counted, and in windows of which length (milliseconds). */
export interface RateMoment {
  readonly now: Instant;
  readonly windowMs: number;
}

/** Throws RATE_LIMIT_EXCEEDED when the reading is above its limit. */
export function requireWithinRate(reading: RateReading, windowMs: number): void {
  if (reading.window.used <= reading.limit) return;
  const { limit, retryAfterSeconds } = reading;
  throw bankingError('RATE_LIMIT_EXCEEDED', undefined, {
    details: [{ limit, windowSeconds: windowMs / SECOND, retryAfterSeconds }],
    retryAfter: retryAfterSeconds,
  });
}
