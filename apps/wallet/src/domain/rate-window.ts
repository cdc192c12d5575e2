import { type Instant, MINUTE, SECOND, unixSeconds } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
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

export const RATE_WINDOW = MINUTE;

/** A fixed window of one user of one tenant, opened by its first request. */
export interface RateWindow {
  readonly openedAt: Instant;
  readonly count: number;
}

/** Requests a minute that a plan allows in the sandbox. */
export function limitOf(plan: PlanTier): number {
  return Math.min(SANDBOX_LIMIT, PLAN_LIMITS[plan]);
}

/**
 * The window after one more request. A window that has run out gives way to a new one, and so does one that has not begun
 * yet: the clock of a space can be set back.
 */
export function counted(window: RateWindow | undefined, now: Instant): RateWindow {
  if (window === undefined || !isRunning(window, now)) return { openedAt: now, count: 1 };
  return { ...window, count: window.count + 1 };
}

function isRunning({ openedAt }: RateWindow, now: Instant): boolean {
  return openedAt <= now && now < openedAt + RATE_WINDOW;
}

/** The headers by which every counted answer tells the state of its window. */
export function rateHeaders(window: RateWindow, limit: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - window.count)),
    'x-ratelimit-reset': String(unixSeconds(window.openedAt + RATE_WINDOW + SECOND - 1)),
  };
}

/** Lets a request within the limit pass; else `ERR_WALLET_RATE_LIMITED` with whole seconds to wait. */
export function requireWithinLimit(window: RateWindow, limit: number, now: Instant): void {
  if (window.count > limit) throw rateLimited(window, limit, now);
}

function rateLimited(window: RateWindow, limit: number, now: Instant): ServiceError {
  const retryAfter = Math.max(1, Math.ceil((window.openedAt + RATE_WINDOW - now) / SECOND));
  return walletError('ERR_WALLET_RATE_LIMITED', undefined, {
    details: { reason: 'RATE_LIMITED', limit, windowSeconds: RATE_WINDOW / SECOND, retryAfter },
    retryAfter,
  });
}
