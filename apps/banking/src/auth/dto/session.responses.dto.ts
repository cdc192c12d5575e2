import { Flag, Nested, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import type { Tenant } from '../../domain/tenant';
import { UserResponse } from '../../users/dto/user.responses.dto';

/** A pair of tokens; `expiresIn` in seconds is that of the access token. */
export class TokensResponse {
  @Text() accessToken: string;
  @Text() refreshToken: string;
  @Whole({ example: 86400 }) expiresIn: number;
  @OneOf(['Bearer']) tokenType: string;
}

/** The bank a user belongs to. */
export class TenantResponse {
  @Uuid() id: string;
  @Text({ example: 'fmfb' }) name: string;
  @Text({ example: 'First Microfinance Bank' }) displayName: string;

  static of({ id, name, displayName }: Tenant): TenantResponse {
    return { id, name, displayName };
  }
}

/** The answer of a login. */
export class SessionResponse {
  @Nested(() => UserResponse) user: UserResponse;
  @Nested(() => TokensResponse) tokens: TokensResponse;
  @Nested(() => TenantResponse) tenant: TenantResponse;
}

/** The answer of a refresh. */
export class RefreshedResponse {
  @Nested(() => TokensResponse) tokens: TokensResponse;
}

/** The session has ended. */
export class LoggedOutResponse {
  @Flag() loggedOut: true;
}

/** How many tokens count no more. */
export class RevokedResponse {
  @Whole({ min: 0 }) revoked: number;
}
