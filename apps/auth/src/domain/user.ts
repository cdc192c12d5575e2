import { isoMillis, MINUTE, SECOND, timeLeft, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import type { Role } from '@sadpath/dcms';
import { authError } from '../auth.errors';

/** A login of the platform (contracts/debit.md §7). */
export interface User {
  /** @minLength 1 */
  readonly username: string;
  /** @minLength 1 */
  readonly password: string;
  /** @minLength 1 */
  readonly tenant: string;
  readonly role: Role;
  /**
   * Wrong passwords since the last right one.
   * @maximum 5
   */
  readonly wrongPasswords: number;
  readonly lock: UserLock | null;
}

/** `until` is null for a lock that only an admin ends. */
export interface UserLock {
  readonly until: Instant | null;
}

/** Wrong passwords in a row that lock a user (contracts/debit.md §6). */
export const WRONG_PASSWORDS_TO_LOCK = 5;
const LOCK_LENGTH = 30 * MINUTE;

/** The user after a login attempt, and the refusal it meets, if any: a refused attempt counts all the same. */
export interface Attempt {
  readonly user: User;
  readonly refusal?: ReturnType<typeof authError>;
}

/** Tries a password (contracts/debit.md §4.4): a lock comes before the password, the fifth wrong one locks. */
export function tryPassword(user: User, password: string, now: Instant): Attempt {
  if (isLocked(user, now)) return { user, refusal: locked(user.lock, now) };
  const open = user.lock === null ? user : unlock(user);
  if (password === open.password) return { user: { ...open, wrongPasswords: 0 } };
  const wrongPasswords = open.wrongPasswords + 1;
  if (wrongPasswords < WRONG_PASSWORDS_TO_LOCK) {
    const values = comparing({ 'wrong passwords in a row': wrongPasswords }, { 'to lock': WRONG_PASSWORDS_TO_LOCK });
    return { user: { ...open, wrongPasswords }, refusal: authError('auth.invalid.credentials', undefined, values) };
  }
  const lock = { until: now + LOCK_LENGTH };
  return { user: { ...open, wrongPasswords, lock }, refusal: locked(lock, now) };
}

/** The refusal of a locked user, with the seconds to wait where the lock ends by itself. */
function locked(lock: UserLock | null, now: Instant): ReturnType<typeof authError> {
  const until = lock?.until ?? null;
  const wait = until === null ? {} : { retryAfter: Math.ceil(lockLeft(until, now) / SECOND) };
  const compared =
    until === null
      ? { compared: 'locked until an admin unlocks' }
      : comparing({ 'locked until': isoMillis(until) }, { now: isoMillis(now) });
  return authError('auth.account.locked', undefined, { ...wait, ...compared });
}

function isLocked({ lock }: User, now: Instant): boolean {
  if (lock === null || lock.until === null) return lock !== null;
  return lockLeft(lock.until, now) > 0;
}

/** A lock is never longer than its length: one that lies ahead, because the clock was set back, has not begun. */
function lockLeft(until: Instant, now: Instant): number {
  return timeLeft({ since: until - LOCK_LENGTH, length: LOCK_LENGTH }, now);
}

/** Ends a lock, whatever made it. */
export function unlock(user: User): User {
  return { ...user, wrongPasswords: 0, lock: null };
}
