import { Text } from '@sadpath/service';

/** `POST /auth/v1/refresh`. */
export class RefreshRequest {
  @Text({ min: 1 }) refreshToken: string;
}
