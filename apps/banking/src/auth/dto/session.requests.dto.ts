import { Email, Nested, OneOf, Text } from '@sadpath/forms';
import { SIX_DIGITS } from '../../forms/bank-fields';

/** The device a user logs in from; kept nowhere. */
export class DeviceInfo {
  @Text({ optional: true }) deviceId?: string | null;
  @OneOf(['ios', 'android', 'web'], { optional: true }) platform?: string | null;
  @Text({ optional: true }) osVersion?: string | null;
  @Text({ optional: true }) appVersion?: string | null;
}

/** `POST /auth/login` (contract banking §3.2). */
export class LoginRequest {
  @Email({ example: 'testuser@example.com' }) email: string;
  @Text({ example: 'TestPass123!' }) password: string;
  @Nested(() => DeviceInfo, { optional: true }) deviceInfo?: DeviceInfo | null;
  @Text({ optional: true, pattern: SIX_DIGITS }) mfaCode?: string | null;
}

/** `POST /auth/mfa/verify` (contract banking §3.2). */
export class VerifyMfaRequest {
  @Text() mfaToken: string;
  @Text({ pattern: SIX_DIGITS, example: '000000' }) code: string;
}

/** `POST /auth/refresh` and `POST /auth/logout` (contract banking §3.2). */
export class RefreshTokenRequest {
  @Text() refreshToken: string;
}
