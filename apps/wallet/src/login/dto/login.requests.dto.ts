import { Text } from '@sadpath/forms';

/** `POST /auth/v1/login` (contract wallet §3.1). */
export class LoginRequest {
  @Text({ min: 1, max: 255, example: 'user@wallet.test' }) email: string;
  @Text({ min: 1, max: 255, example: 'Sandbox123!' }) password: string;
}

/** `POST /auth/v1/refresh`. */
export class RefreshRequest {
  @Text({ min: 1 }) refreshToken: string;
}
