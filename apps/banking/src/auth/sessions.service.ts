import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingError } from '../banking.errors';
import type { Tenant } from '../domain/tenant';
import type { RefreshedResponse } from './dto/session.responses.dto';
import { TokensService } from './tokens.service';

/** Keeps sessions alive and ends them (contract banking §3.2). */
@Injectable()
export class SessionsService {
  constructor(private readonly tokens: TokensService) {}

  /** New tokens for a refresh token, which is spent. Throws INVALID_TOKEN, TOKEN_EXPIRED. */
  async refresh(call: Call, tenant: Tenant, refreshToken: string): Promise<RefreshedResponse> {
    const claims = await this.tokens.read(refreshToken);
    if (claims === undefined) throw bankingError('INVALID_TOKEN');
    const session = await call.store.transaction(async (tx) => {
      const user = await this.tokens.spend(tx, call, { claims, tenant });
      return this.tokens.open(tx, call, user);
    });
    return { tokens: await this.tokens.sign(call, session) };
  }

  /** Revokes the presented access token and the caller's refresh token. Throws INVALID_TOKEN when it is none of the caller's. */
  async logout(call: Call, caller: BankCaller, refreshToken: string): Promise<{ loggedOut: true }> {
    const claims = await this.tokens.read(refreshToken);
    if (claims?.typ !== 'refresh' || claims.userId !== caller.user.id) throw bankingError('INVALID_TOKEN');
    await call.store.transaction(async (tx) => {
      await this.tokens.revoke(tx, caller.claims);
      await this.tokens.revoke(tx, claims);
    });
    return { loggedOut: true };
  }

  async logoutAll(call: Call, caller: BankCaller): Promise<{ revoked: number }> {
    const revoked = await call.store.transaction((tx) => this.tokens.revokeAll(tx, call, caller.user.id));
    return { revoked };
  }
}
