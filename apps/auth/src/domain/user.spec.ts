import { tryPassword, unlock, type User } from './user';

const user: User = { username: 'u', password: 'right', tenant: 'T', role: 'OPS', wrongPasswords: 0, lock: null };

describe('tryPassword', () => {
  it('forgets wrong passwords at the right one', () => {
    const { user: after, refusal } = tryPassword({ ...user, wrongPasswords: 4 }, 'right', 0);
    expect(refusal).toBeUndefined();
    expect(after.wrongPasswords).toBe(0);
  });

  it('counts a wrong password', () => {
    const { user: after, refusal } = tryPassword(user, 'wrong', 0);
    expect(refusal?.code).toBe('auth.invalid.credentials');
    expect(after.wrongPasswords).toBe(1);
  });

  it('locks for thirty minutes at the fifth wrong password', () => {
    const { user: after, refusal } = tryPassword({ ...user, wrongPasswords: 4 }, 'wrong', 1_000);
    expect(refusal?.code).toBe('auth.account.locked');
    expect(after.lock).toEqual({ until: 1_000 + 1_800_000 });
  });

  it.each([-1_000_000, 1_000 + 1_800_000])('takes no notice of a lock that has not begun, or is over: %i', (now) => {
    const locked = { ...user, wrongPasswords: 5, lock: { until: 1_000 + 1_800_000 } };
    expect(tryPassword(locked, 'right', now)).toEqual({ user });
    expect(tryPassword(locked, 'wrong', now).user).toMatchObject({ wrongPasswords: 1, lock: null });
  });

  it('refuses the right password of a user whom an admin locked, and tells no wait', () => {
    const locked = { ...user, lock: { until: null } };
    const refusal = { code: 'auth.account.locked', headers: {} };
    expect(tryPassword(locked, 'right', 0)).toMatchObject({ user: locked, refusal });
    expect(tryPassword(locked, 'right', 0).refusal?.headers).not.toHaveProperty('retry-after');
  });

  it.each([
    [0, '1800'],
    [1_001, '1799'],
    [1_799_999, '1'],
  ])('tells a locked user how long to wait: after %i ms, %s seconds', (now, seconds) => {
    const locked = { ...user, wrongPasswords: 5, lock: { until: 1_800_000 } };
    expect(tryPassword(locked, 'right', now).refusal?.headers).toEqual({ 'retry-after': seconds });
  });
});

describe('unlock', () => {
  it('ends the lock and forgets the wrong passwords', () => {
    expect(unlock({ ...user, wrongPasswords: 5, lock: { until: 9 } })).toEqual(user);
  });
});
