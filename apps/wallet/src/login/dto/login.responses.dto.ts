import { Text, Whole } from '@sadpath/forms';

/** A pair of tokens. */
export class TokensResponse {
  @Text() accessToken: string;
  @Text() refreshToken: string;
  @Whole({ description: 'Seconds', example: 86_400 }) expiresIn: number;
}
