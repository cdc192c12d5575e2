import { Flag, Text } from '@sadpath/service';
import { SIX_DIGITS } from '../../forms/account-fields';

/** `PUT /users/me/mfa` (contract banking §3.2). */
export class SetMfaRequest {
  @Flag() enabled: boolean;
  @Text({ pattern: SIX_DIGITS, example: '000000' }) code: string;
}
