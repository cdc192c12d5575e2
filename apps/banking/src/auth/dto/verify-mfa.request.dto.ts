import { Text } from '@sadpath/service';
import { SIX_DIGITS } from '../../forms/account-fields';

/** `POST /auth/mfa/verify` (contract banking §3.2). */
export class VerifyMfaRequest {
  @Text() mfaToken: string;
  @Text({ pattern: SIX_DIGITS, example: '000000' }) code: string;
}
