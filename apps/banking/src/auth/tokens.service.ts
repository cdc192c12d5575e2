import { Injectable } from '@nestjs/common';
import { SECOND } from '@sadpath/clock';
import { type Call, spaceClaim, Tokens } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { bankingCollections } from '../banking.collections';
import { bankingError } from '../banking.errors';
import { BANKING_JOBS } from '../banking.jobs';
import { rulesOf } from '../banking.settings';
import { claimsOf, readClaims, requireUsable, type TokenClaims, type TokenKind } from '../domain/session-token';
import type { Tenant } from '../domain/tenant';
import type { User } from '../domain/user';
import type { TokensResponse } from './dto/session.responses.dto';

/** The claims of a session's two tokens, before they are signed. */
export interface SessionClaims {
  readonly access: TokenClaims;
  readonly refresh: TokenClaims;
}

/** Issues, reads and revokes the bank's tokens (contract banking §2.9). */
@Injectable()
export class TokensService {
  constructor(private readonly tokens: Tokens) {}

  /** Puts a new session on record, and plans its end; the user's expired tokens are forgotten. */
  async open(tx: Transaction, call: Call, user: User): Promise<SessionClaims> {
    for (const old of await tx.find(bankingCollections.tokens, 'over', user.id)) {
      await tx.remove(bankingCollections.tokens, old.jti);
    }
    const { accessTokenMs, refreshTokenMs } = rulesOf(call);
    const access = await this.issue(tx, user, { call, kind: 'access', lifeMs: accessTokenMs });
    const refresh = await this.issue(tx, user, { call, kind: 'refresh', lifeMs: refreshTokenMs });
    for (const { jti, exp } of [access, refresh]) call.plan(BANKING_JOBS.expireToken, jti, exp * SECOND);
    return { access, refresh };
  }

  /** Signs a session that is on record; the tokens bring their space along. */
  async sign(call: Call, { access, refresh }: SessionClaims): Promise<TokensResponse> {
    const space = spaceClaim(call.space);
    return {
      accessToken: await this.tokens.sign({ ...access, ...space }),
      refreshToken: await this.tokens.sign({ ...refresh, ...space }),
      expiresIn: access.exp - access.iat,
      tokenType: 'Bearer',
    };
  }

  /** The claims of a token, whatever they are worth; undefined when it is none of this bank's. */
  async read(token: string): Promise<TokenClaims | undefined> {
    return readClaims(await this.tokens.read(token));
  }

  /** The user of a usable refresh token, which dies of its use. Throws INVALID_TOKEN, TOKEN_EXPIRED. */
  async spend(tx: Transaction, call: Call, { claims, tenant }: { claims: TokenClaims; tenant: Tenant }): Promise<User> {
    const issued = await tx.get(bankingCollections.tokens, claims.jti);
    requireUsable(claims, 'refresh', { now: call.now, isRevoked: issued?.isRevoked === true });
    const user = await tx.get(bankingCollections.users, claims.userId);
    if (user?.tenantId !== tenant.id) throw bankingError('INVALID_TOKEN');
    await this.revoke(tx, claims);
    return user;
  }

  /**
   * Forgets a token whose time is over. A revoked one stays until its user's next session, because it is refused for
   * having been revoked, however old it is (contract banking §2.9).
   */
  expire(call: Call, jti: string): Promise<void> {
    return call.store.transaction(async (tx) => {
      const issued = await tx.get(bankingCollections.tokens, jti);
      if (issued === undefined) return;
      if (issued.isRevoked) await tx.put(bankingCollections.tokens, { ...issued, isOver: true });
      else await tx.remove(bankingCollections.tokens, jti);
    });
  }

  async revoke(tx: Transaction, { jti, typ: kind, userId, exp }: TokenClaims): Promise<void> {
    const expiresAt = exp * SECOND;
    await tx.put(bankingCollections.tokens, { jti, kind, userId, expiresAt, isRevoked: true });
  }

  /** Revokes everything a user holds; answers how many tokens that were. */
  async revokeAll(tx: Transaction, call: Call, userId: string): Promise<number> {
    const issued = await tx.find(bankingCollections.tokens, 'user', userId);
    const alive = issued.filter(({ isRevoked, expiresAt }) => !isRevoked && expiresAt > call.now);
    for (const token of alive) await tx.put(bankingCollections.tokens, { ...token, isRevoked: true });
    return alive.length;
  }

  private async issue(
    tx: Transaction,
    user: User,
    { call, kind, lifeMs }: { call: Call; kind: TokenKind; lifeMs: number },
  ): Promise<TokenClaims> {
    const claims = claimsOf(user, kind, { now: call.now, lifeMs, jti: call.uuid() });
    const { jti, exp } = claims;
    await tx.put(bankingCollections.tokens, { jti, kind, userId: user.id, expiresAt: exp * SECOND, isRevoked: false });
    return claims;
  }
}
