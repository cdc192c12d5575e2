import { Injectable } from '@nestjs/common';
import { DAY, SECOND, unixSeconds } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import { type Call, type Claims, spaceClaim, Tokens } from '@sadpath/service';
import { walletError } from '../wallet.errors';
import { PASSWORD, type User, USERS } from '../wallet.fixtures';
import type { TokensResponse } from './dto/login.responses.dto';

const ACCESS_LIFE = DAY;
const REFRESH_LIFE = 30 * DAY;

/** What comes with a login. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Header `x-tenant-id`, optional here. */
  readonly tenantId: string | undefined;
}

/** The companion login (contract wallet §3.1): tokens for fixture users. */
@Injectable()
export class LoginService {
  constructor(private readonly tokens: Tokens) {}

  /** Throws `ERR_AUTH_INVALID_CREDENTIALS` for an unknown user, a wrong password or a tenant that is not the user's. */
  login(call: Call, { email, password, tenantId }: Credentials): Promise<TokensResponse> {
    const user = USERS.find((known) => known.email === email.toLowerCase());
    if (user === undefined || password !== PASSWORD) throw invalidCredentials();
    return this.tokensFor(call, user, tenantFor(user, tenantId));
  }

  /** New tokens for the same user in the same tenant. */
  async refresh(call: Call, refreshToken: string): Promise<TokensResponse> {
    const claims = await this.tokens.read(refreshToken);
    if (claims === undefined || claims['use'] !== 'refresh' || isOver(claims, call)) throw invalidCredentials();
    const user = USERS.find(({ id }) => id === claims['sub']);
    if (user === undefined) throw invalidCredentials();
    const { tenantId } = claims;
    return this.tokensFor(call, user, typeof tenantId === 'string' ? tenantId : null);
  }

  private async tokensFor(call: Call, user: User, tenantId: string | null): Promise<TokensResponse> {
    const common = {
      sub: user.id,
      ...(tenantId === null ? {} : { tenantId }),
      ...spaceClaim(call.space),
      iat: unixSeconds(call.now),
    };
    const { email, roles, planTier } = user;
    const access = { ...common, email, roles, planTier, exp: unixSeconds(call.now + ACCESS_LIFE), jti: call.uuid() };
    const refresh = { ...common, use: 'refresh', exp: unixSeconds(call.now + REFRESH_LIFE), jti: call.uuid() };
    return {
      accessToken: await this.tokens.sign(access),
      refreshToken: await this.tokens.sign(refresh),
      expiresIn: ACCESS_LIFE / SECOND,
    };
  }
}

/** The tenant of the token: the home tenant, or the one a super admin asks for. */
function tenantFor({ roles, tenantId: home }: User, asked: string | undefined): string | null {
  if (asked === undefined || asked === home) return home;
  if (roles.includes('super_admin')) return asked;
  throw invalidCredentials();
}

function isOver({ exp }: Claims, { now }: Call): boolean {
  return typeof exp !== 'number' || exp * SECOND <= now;
}

function invalidCredentials(): ServiceError {
  return walletError('ERR_AUTH_INVALID_CREDENTIALS');
}
