import { type Instant, isoMillis, isoSeconds, SECOND, timeLeft, wholeSecondAt } from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import type { User } from './user';

/** Whether an account takes logins (contract banking §4). */
export const loginLifecycle = defineLifecycle({
  open: { fail: 'open', lock: 'locked', succeed: 'open' },
  locked: { unlock: 'open' },
});

export type LoginState = StateOf<typeof loginLifecycle.table>;

/** A password attempt: the user as it stands afterwards, and the refusal if the attempt failed. */
export interface LoginAttempt {
  readonly user: User;
  readonly refusal?: ServiceError;
}

/** Whether the account is locked at `now`; a lock that has ended, or has not begun because the clock was set back, is none. */
export function loginState(user: User, now: Instant): LoginState {
  return lockLeft(user, now) > 0 ? 'locked' : 'open';
}

/** Milliseconds that are left of the lock of an account; 0 when there is none. */
function lockLeft({ lockedSince: since, lockedUntil: until }: User, now: Instant): number {
  return since === null || until === null ? 0 : timeLeft({ since, length: until - since }, now);
}

/**
 * Tries a password. Refuses with ACCOUNT_LOCKED while locked, whatever the password, and with
 * INVALID_CREDENTIALS when it is wrong; the last failure allowed also locks (contract banking §3.2, §6).
 */
export function attemptLogin(user: User, password: string, at: { now: Instant; rules: BankRules }): LoginAttempt {
  const state = loginState(user, at.now);
  if (!loginLifecycle.accepts(state, 'succeed')) return { user, refusal: lockedError(user, at.now) };
  const open = afterLock(user, at.now);
  if (password === user.password) return { user: open };
  const failed = withFailure(open, at);
  const values = comparing({ 'failed logins': failed.failedLogins }, { 'to lock': at.rules.lockAfterFailures });
  return { user: failed, refusal: bankingError('INVALID_CREDENTIALS', undefined, values) };
}

/** The user after a login that ended well: the counter starts anew. */
export function withSuccess(user: User): User {
  const isFresh = user.failedLogins === 0 && user.lockedUntil === null;
  return isFresh ? user : { ...user, failedLogins: 0, lockedSince: null, lockedUntil: null };
}

function afterLock(user: User, now: Instant): User {
  return user.lockedUntil !== null && loginState(user, now) === 'open' ? withSuccess(user) : user;
}

function withFailure(user: User, at: { now: Instant; rules: BankRules }): User {
  const failedLogins = user.failedLogins + 1;
  if (failedLogins < at.rules.lockAfterFailures) return { ...user, failedLogins };
  // A whole second, because that is what the client is told.
  const lockedUntil = wholeSecondAt(at.now + at.rules.lockMs);
  return { ...user, failedLogins, lockedSince: at.now, lockedUntil };
}

function lockedError(user: User, now: Instant): ServiceError {
  const lockedUntil = user.lockedUntil ?? now;
  const retryAfterSeconds = Math.ceil(lockLeft(user, now) / SECOND);
  return bankingError('ACCOUNT_LOCKED', undefined, {
    details: [{ lockedUntil: isoSeconds(wholeSecondAt(lockedUntil)), retryAfterSeconds }],
    ...comparing({ 'locked until': isoMillis(lockedUntil) }, { now: isoMillis(now) }),
  });
}
