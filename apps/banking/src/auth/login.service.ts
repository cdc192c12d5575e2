import { Injectable } from '@nestjs/common';
import type { ServiceError } from '@sadpath/errors';
import { type Call, opaqueToken } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { bankingCollections, emailKey } from '../banking.collections';
import { bankingError } from '../banking.errors';
import { rulesOf } from '../banking.settings';
import { attemptLogin, withSuccess } from '../domain/login';
import { openChallenge, requireMfaCode, tryCode } from '../domain/mfa-challenge';
import { mfaRequired } from '../domain/refusals';
import type { Tenant } from '../domain/tenant';
import type { User } from '../domain/user';
import { UserResponse } from '../users/dto/user.responses.dto';
import type { LoginRequest, VerifyMfaRequest } from './dto/session.requests.dto';
import { type SessionResponse, TenantResponse } from './dto/session.responses.dto';
import { type SessionClaims, TokensService } from './tokens.service';

/** A login that ended well, or the refusal that leaves its counts behind. */
type Outcome = { readonly user: User; readonly session: SessionClaims } | { readonly refusal: ServiceError };

/** Logs users in by password and second factor (contract banking §3.2). */
@Injectable()
export class LoginService {
  constructor(private readonly tokens: TokensService) {}

  /** Throws INVALID_CREDENTIALS, ACCOUNT_LOCKED, MFA_REQUIRED, INVALID_MFA_CODE; a refused attempt stays counted. */
  async login(call: Call, tenant: Tenant, request: LoginRequest): Promise<SessionResponse> {
    return this.answer(
      call,
      tenant,
      await call.store.transaction((tx) => this.tryPassword(tx, call, { tenant, request })),
    );
  }

  /** Finishes a login with its second factor. Throws INVALID_MFA_CODE; a wrong code stays counted. */
  async verify(call: Call, tenant: Tenant, request: VerifyMfaRequest): Promise<SessionResponse> {
    return this.answer(call, tenant, await call.store.transaction((tx) => this.tryMfa(tx, call, { tenant, request })));
  }

  private async answer(call: Call, tenant: Tenant, outcome: Outcome): Promise<SessionResponse> {
    if ('refusal' in outcome) throw outcome.refusal;
    const tokens = await this.tokens.sign(call, outcome.session);
    return { user: UserResponse.of(outcome.user), tokens, tenant: TenantResponse.of(tenant) };
  }

  private async tryPassword(
    tx: Transaction,
    call: Call,
    { tenant, request }: { tenant: Tenant; request: LoginRequest },
  ): Promise<Outcome> {
    const [known] = await tx.find(bankingCollections.users, 'email', emailKey(tenant.id, request.email));
    if (known === undefined) return { refusal: bankingError('INVALID_CREDENTIALS') };
    const { user, refusal } = attemptLogin(known, request.password, { now: call.now, rules: rulesOf(call) });
    await tx.put(bankingCollections.users, user);
    if (refusal !== undefined) return { refusal };
    if (!user.mfaEnabled) return this.succeed(tx, call, user);
    if (request.mfaCode === undefined || request.mfaCode === null) return this.challenge(tx, call, user);
    requireMfaCode(user, request.mfaCode, call.now);
    return this.succeed(tx, call, user);
  }

  private async tryMfa(
    tx: Transaction,
    call: Call,
    { tenant, request }: { tenant: Tenant; request: VerifyMfaRequest },
  ): Promise<Outcome> {
    const open = await tx.get(bankingCollections.challenges, request.mfaToken);
    const user = open?.tenantId === tenant.id ? await tx.get(bankingCollections.users, open.userId) : undefined;
    if (open === undefined || user === undefined) return { refusal: bankingError('INVALID_MFA_CODE') };
    const at = { now: call.now, rules: rulesOf(call), secret: user.mfaSecret };
    const { challenge, refusal } = tryCode(open, request.code, at);
    await tx.put(bankingCollections.challenges, challenge);
    return refusal === undefined ? this.succeed(tx, call, user) : { refusal };
  }

  private async challenge(tx: Transaction, call: Call, user: User): Promise<Outcome> {
    const challenge = openChallenge(user, opaqueToken(call.space, call.uuid()), {
      now: call.now,
      rules: rulesOf(call),
    });
    await tx.put(bankingCollections.challenges, challenge);
    return { refusal: mfaRequired(challenge, call.now) };
  }

  private async succeed(tx: Transaction, call: Call, user: User): Promise<Outcome> {
    const open = withSuccess(user);
    await tx.put(bankingCollections.users, open);
    return { user: open, session: await this.tokens.open(tx, call, open) };
  }
}
