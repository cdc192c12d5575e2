import { MINUTE } from '@sadpath/clock';
import { NOON, testuser } from '../../test/sample-bank';
import { defaultBankRules as rules } from './bank-rules';
import { attemptLogin, loginState, withSuccess, type LoginAttempt } from './login';
import type { User } from './user';

const RIGHT = 'TestPass123!';

function fail(user: User, times: number): LoginAttempt {
  let attempt: LoginAttempt = { user };
  for (let i = 0; i < times; i++) attempt = attemptLogin(attempt.user, 'wrong', { now: NOON, rules });
  return attempt;
}

describe('a login attempt', () => {
  it('passes with the right password', () => {
    expect(attemptLogin(testuser, RIGHT, { now: NOON, rules }).refusal).toBeUndefined();
  });

  it('is refused with the wrong one and counted', () => {
    const { user, refusal } = fail(testuser, 1);
    expect([refusal?.code, user.failedLogins]).toEqual(['INVALID_CREDENTIALS', 1]);
  });

  it('says INVALID_CREDENTIALS the fifth time too, and locks', () => {
    const { user, refusal } = fail(testuser, 5);
    expect([refusal?.code, loginState(user, NOON)]).toEqual(['INVALID_CREDENTIALS', 'locked']);
  });

  it('is refused while locked, also with the right password', () => {
    const { user } = fail(testuser, 5);
    expect(attemptLogin(user, RIGHT, { now: NOON + 1_000, rules }).refusal).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      details: [{ lockedUntil: '2026-02-27T14:52:00Z', retryAfterSeconds: 1_799 }],
    });
  });

  it('is refused to one who read the time a moment before the lock, and is told when it ends', () => {
    const { user } = fail(testuser, 5);
    expect(attemptLogin(user, RIGHT, { now: NOON - 1_500, rules }).refusal).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      details: [{ retryAfterSeconds: 1_802 }],
    });
  });

  it('passes on a clock that was set back behind the lock', () => {
    const { user } = fail(testuser, 5);
    expect(attemptLogin(user, RIGHT, { now: NOON - MINUTE, rules }).refusal).toBeUndefined();
  });

  it('counts from nothing after the lock', () => {
    const { user } = fail(testuser, 5);
    const after = attemptLogin(user, 'wrong', { now: NOON + 30 * MINUTE, rules });
    expect([after.refusal?.code, after.user.failedLogins]).toEqual(['INVALID_CREDENTIALS', 1]);
  });

  it('counts from nothing after a success', () => {
    expect(withSuccess(fail(testuser, 4).user)).toMatchObject({ failedLogins: 0, lockedUntil: null });
  });
});
