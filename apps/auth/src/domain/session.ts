import { HOUR, SECOND, unixSeconds, type Instant } from '@sadpath/clock';
import type { Role } from '@sadpath/dcms';
import type { User } from './user';

/** A token that was issued and has not expired; the token itself is checked by its own claims. */
export interface Session {
  /** @minLength 1 */
  readonly jti: string;
  readonly username: string;
  readonly tenant: string;
  readonly role: Role;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

const TOKEN_LIFE = HOUR;

/** The session of a login at `now`. Tokens count in whole seconds, rounded down, so the session does, too. */
export function beginSession({ username, tenant, role }: User, jti: string, now: Instant): Session {
  const issuedAt = unixSeconds(now) * SECOND;
  return { jti, username, tenant, role, issuedAt, expiresAt: issuedAt + TOKEN_LIFE };
}

/** Key of a session. */
export function sessionKey({ username, jti }: Session): string {
  return `${username}/${jti}`;
}
