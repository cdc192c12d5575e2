import { Injectable } from '@nestjs/common';
import { unixSeconds } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { limitsRates, spaceClaim, Tokens, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { authCollections } from '../auth.collections';
import { authError } from '../auth.errors';
import { UNLOCK_JOB } from '../auth.jobs';
import { countLogin, LOGINS } from '../domain/login-rate';
import type { Session } from '../domain/session';
import { tryPassword, type Attempt } from '../domain/user';
import { SessionsService } from './sessions.service';

/** What comes with a login. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** Tenant header, optional here. */
  readonly tenant: string | undefined;
}

/** Checks logins in their own order: rate limit, lock, password (contracts/debit.md §2.4). */
@Injectable()
export class LoginService {
  constructor(
    private readonly tokens: Tokens,
    private readonly sessions: SessionsService,
  ) {}

  /** A signed token. Throws the codes of `POST /api/authenticate`; a refused attempt keeps its counts. */
  async authenticate(call: Call, credentials: Credentials): Promise<string> {
    const { attempt, retryAfter } = await call.store.transaction((tx) => this.attempt(call, credentials, tx));
    if (retryAfter !== undefined) throw tooManyLogins(retryAfter);
    if (attempt === undefined) throw authError('auth.invalid.credentials');
    const { user, refusal } = attempt;
    if (refusal !== undefined) throw refusal;
    if (credentials.tenant !== undefined && credentials.tenant !== user.tenant) {
      const values = comparing({ 'tenant of the user': user.tenant }, { 'tenant of the header': credentials.tenant });
      throw authError('auth.tenant.mismatch', undefined, values);
    }
    return this.sign(call, await this.sessions.begin(call, user));
  }

  private async attempt(
    call: Call,
    { username, password, address }: Credentials,
    tx: Transaction,
  ): Promise<{ attempt?: Attempt; retryAfter?: number }> {
    const key = `${username}/${address}`;
    const known = (await tx.get(authCollections.loginRates, key)) ?? { key, calls: [] };
    const { rate, retryAfterSeconds } = countLogin(known, call.now);
    await tx.put(authCollections.loginRates, rate);
    if (retryAfterSeconds !== undefined && limitsRates(call.space)) return { retryAfter: retryAfterSeconds };
    const user = await tx.get(authCollections.users, username);
    if (user === undefined) return {};
    const attempt = tryPassword(user, password, call.now);
    await tx.put(authCollections.users, attempt.user);
    const until = attempt.user.lock?.until ?? undefined;
    if (attempt.refusal !== undefined && until !== undefined) call.plan(UNLOCK_JOB, username, until);
    return { attempt };
  }

  private sign(call: Call, { username, tenant, role, issuedAt, expiresAt, jti }: Session): Promise<string> {
    return this.tokens.sign({
      sub: username,
      tenant,
      role,
      iat: unixSeconds(issuedAt),
      exp: unixSeconds(expiresAt),
      jti,
      ...spaceClaim(call.space),
    });
  }
}

/** A refused call does not count: those before it are as many as there may be. */
function tooManyLogins(retryAfter: number): ReturnType<typeof authError> {
  const values = comparing({ 'logins of the minute': LOGINS.limit, 'this one': 1 }, { limit: LOGINS.limit });
  return authError('auth.rate.limit.exceeded', undefined, { ...values, retryAfter });
}
