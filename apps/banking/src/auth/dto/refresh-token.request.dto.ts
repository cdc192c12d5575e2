import { Text } from '@sadpath/service';

/** `POST /auth/refresh` and `POST /auth/logout` (contract banking §3.2). */
export class RefreshTokenRequest {
  @Text() refreshToken: string;
}
