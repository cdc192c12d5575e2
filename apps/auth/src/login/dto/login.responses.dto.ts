import { Text } from '@sadpath/forms';

/** The token, without any envelope. */
export class AuthenticateResponse {
  @Text({ description: 'JWT, HS256, valid for one hour' }) id_token: string;
}
