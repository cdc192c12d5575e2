import {
  countOne,
  SECOND,
  secondsLeft,
  unixSeconds,
  wholeSecondAt,
  type FixedWindow,
  type Instant,
} from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { bankingError } from '../banking.errors';
import type { Tier } from './tenant';
import type { BankRules } from './bank-rules';

/** Requests in a window by tier (contract banking §6). */
export function quotaOf(tier: Tier, rules: BankRules): number {
  const { trialQuota: trial, standardQuota: standard, professionalQuota: professional, enterpriseQuota } = rules;
  return { trial, standard, professional, enterprise: enterpriseQuota }[tier];
}

/** What one more request finds in its window. */
export interface RateReading {
  readonly window: FixedWindow;
  readonly limit: number;
  readonly remaining: number;
  /** End of the window as Unix seconds: the value of RateLimit-Reset. */
  readonly resetsAt: number;
  readonly retryAfterSeconds: number;
}

/** Counts one request; a window opens with its first request and a window that is over is followed by a fresh one. */
export function countRequest(previous: FixedWindow | undefined, limit: number, at: RateMoment): RateReading {
  return readingOf(countOne(previous, at.windowMs, at.now), limit, at);
}

/** The reading of a window in which nothing was counted yet. */
export function fullWindow(limit: number, at: RateMoment): RateReading {
  return readingOf({ openedAt: at.now, count: 0 }, limit, at);
}

/** The reading of a window as it stands, with nothing more counted; of one that is over, a full one. */
export function readWindow(window: FixedWindow | undefined, limit: number, at: RateMoment): RateReading {
  const isRunning = window !== undefined && secondsLeft(window, at.windowMs, at.now) > 0;
  return isRunning ? readingOf(window, limit, at) : fullWindow(limit, at);
}

function readingOf(window: FixedWindow, limit: number, at: RateMoment): RateReading {
  return {
    window,
    limit,
    remaining: Math.max(0, limit - window.count),
    resetsAt: unixSeconds(wholeSecondAt(window.openedAt + at.windowMs)),
    retryAfterSeconds: secondsLeft(window, at.windowMs, at.now),
  };
}

/** When a request is counted, and in windows of which length (milliseconds). */
export interface RateMoment {
  readonly now: Instant;
  readonly windowMs: number;
}

/** Throws RATE_LIMIT_EXCEEDED when the reading is above its limit. */
export function requireWithinRate(reading: RateReading, windowMs: number): void {
  if (reading.window.count <= reading.limit) return;
  const { limit, retryAfterSeconds } = reading;
  throw bankingError('RATE_LIMIT_EXCEEDED', undefined, {
    details: [{ limit, windowSeconds: Math.ceil(windowMs / SECOND), retryAfterSeconds }],
    ...comparing({ 'requests of the window': reading.window.count }, { limit }),
    retryAfter: retryAfterSeconds,
  });
}
