import { beginSession, sessionKey } from './session';
import type { User } from './user';

const NOON = Date.UTC(2026, 0, 15, 12);
const user: User = { username: 'u', password: 'p', tenant: 'T', role: 'OPS', wrongPasswords: 0, lock: null };

describe('a session', () => {
  it('lasts for an hour of whole seconds, as its token does', () => {
    expect(beginSession(user, 'id', NOON + 999)).toEqual({
      jti: 'id',
      username: 'u',
      tenant: 'T',
      role: 'OPS',
      issuedAt: NOON,
      expiresAt: NOON + 3_600_000,
    });
  });

  it('is known by its user and its token', () => {
    expect(sessionKey(beginSession(user, 'id', NOON))).toBe('u/id');
  });
});
