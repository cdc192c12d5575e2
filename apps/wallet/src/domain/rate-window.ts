import {
  type FixedWindow,
  type Instant,
  MINUTE,
  SECOND,
  secondsLeft,
  unixSeconds,
  wholeSecondAt,
} from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import { walletError } from '../wallet.errors';

export const PLAN_TIERS = ['trial', 'free', 'professional', 'enterprise'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

/** Requests a window of each plan (contract wallet §2.8). */
const PLAN_LIMITS: Readonly<Record<PlanTier, number>> = {
  trial: 5,
  free: 100,
  professional: 1_000,
  enterprise: 10_000,
};
/** Requests a window that the sandbox allows at most. */
export const SANDBOX_LIMIT = 100;

/** How long the fixed window of one user of one tenant lasts (contract wallet §2.8). */
export const RATE_WINDOW = MINUTE;

/** Requests a minute that a plan allows in the sandbox. */
export function limitOf(plan: PlanTier): number {
  return Math.min(SANDBOX_LIMIT, PLAN_LIMITS[plan]);
}

/** The headers by which every counted answer tells the state of its window. */
export function rateHeaders(window: FixedWindow, limit: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - window.count)),
    'x-ratelimit-reset': String(unixSeconds(wholeSecondAt(window.openedAt + RATE_WINDOW))),
  };
}

/** Lets a request within the limit pass; else `ERR_WALLET_RATE_LIMITED` with whole seconds to wait. */
export function requireWithinLimit(window: FixedWindow, limit: number, now: Instant): void {
  if (window.count > limit) throw rateLimited(window, limit, now);
}

function rateLimited(window: FixedWindow, limit: number, now: Instant): ServiceError {
  const retryAfter = secondsLeft(window, RATE_WINDOW, now);
  return walletError('ERR_WALLET_RATE_LIMITED', undefined, {
    details: { reason: 'RATE_LIMITED', limit, windowSeconds: RATE_WINDOW / SECOND, retryAfter },
    ...comparing({ 'requests of the window': window.count }, { limit }),
    retryAfter,
  });
}
