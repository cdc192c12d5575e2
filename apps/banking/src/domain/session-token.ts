import { unixSeconds, type Instant } from '@sadpath/clock';
import { bankingError } from '../banking.errors';
import type { User, Permission } from './user';

export const TOKEN_ISSUER = 'bankapp-api';
export const TOKEN_AUDIENCE = 'bankapp-client';

/** Kind of a token; each opens its own routes only. */
export type TokenKind = 'access' | 'refresh';

/** Claims of both kinds of token; `iat` and `exp` in Unix seconds of the virtual clock (contract banking §2.9). */
export interface TokenClaims {
  readonly iss: string;
  readonly aud: string;
  readonly jti: string;
  readonly typ: TokenKind;
  readonly userId: string;
  readonly email: string;
  readonly tenantId: string;
  readonly role: string;
  readonly permissions: readonly string[];
  readonly mfaEnabled: boolean;
  readonly kycStatus: string;
  readonly kycLevel: number;
  readonly iat: number;
  readonly exp: number;
}

/** What the bank remembers of a token it issued, so that it can be revoked. */
export interface IssuedToken {
  readonly jti: string;
  readonly kind: TokenKind;
  readonly userId: string;
  readonly expiresAt: Instant;
  readonly isRevoked: boolean;
  /** True for a revoked token whose time is over. */
  readonly isOver?: boolean;
}

/** Throws INSUFFICIENT_PERMISSIONS when the token does not permit the operation. */
export function requirePermission({ permissions }: Pick<TokenClaims, 'permissions'>, permission: Permission): void {
  if (permissions.includes(permission)) return;
  const compared = `the token permits ${permissions.join(', ') || 'nothing'}, and no ${permission}`;
  throw bankingError('INSUFFICIENT_PERMISSIONS', undefined, { details: [{ permission }], compared });
}

/** The claims of a fresh token that lives for `lifeMs`. */
export function claimsOf(user: User, kind: TokenKind, at: { now: Instant; lifeMs: number; jti: string }): TokenClaims {
  const { email, tenantId, role, permissions, mfaEnabled, kycStatus, kycLevel } = user;
  return {
    iss: TOKEN_ISSUER,
    aud: TOKEN_AUDIENCE,
    jti: at.jti,
    typ: kind,
    userId: user.id,
    email,
    tenantId,
    role,
    permissions,
    mfaEnabled,
    kycStatus,
    kycLevel,
    iat: unixSeconds(at.now),
    exp: unixSeconds(at.now + at.lifeMs),
  };
}

/** The claims in a token's payload; undefined when they are not those of this bank. */
export function readClaims(payload: Readonly<Record<string, unknown>> | undefined): TokenClaims | undefined {
  if (payload === undefined) return undefined;
  const isTyped = payload['typ'] === 'access' || payload['typ'] === 'refresh';
  const texts = ['iss', 'aud', 'jti', 'userId', 'tenantId'].every((name) => typeof payload[name] === 'string');
  return isTyped && texts && typeof payload['exp'] === 'number' ? (payload as unknown as TokenClaims) : undefined;
}

/** The bearer token of an Authorization header; throws UNAUTHORIZED when there is none. */
export function bearerToken(authorization: string | undefined): string {
  const token = authorization?.startsWith('Bearer ') === true ? authorization.slice('Bearer '.length).trim() : '';
  if (token === '') throw bankingError('UNAUTHORIZED');
  return token;
}

/**
 * Accepts the claims of a token whose signature is good. Throws INVALID_TOKEN for a foreign issuer or audience, the
 * wrong kind or a revoked token, and TOKEN_EXPIRED when only its time is over (contract banking §2.9).
 */
export function requireUsable(claims: TokenClaims, kind: TokenKind, at: { now: Instant; isRevoked: boolean }): void {
  if (!isGenuine(claims, kind) || at.isRevoked) throw bankingError('INVALID_TOKEN');
  if (!isAlive(claims, at.now)) throw bankingError('TOKEN_EXPIRED');
}

/** True for claims of this bank and that kind, whatever their age. */
export function isGenuine({ iss, aud, typ }: TokenClaims, kind: TokenKind): boolean {
  return iss === TOKEN_ISSUER && aud === TOKEN_AUDIENCE && typ === kind;
}

/** True until the second in which the token expires. */
export function isAlive({ exp }: TokenClaims, now: Instant): boolean {
  return unixSeconds(now) < exp;
}
