import { Email, Flag, Text } from '@sadpath/forms';
import { SIX_DIGITS } from '../../forms/bank-fields';

/** `PUT /users/me/mfa` (contract banking §3.2). */
export class SetMfaRequest {
  @Flag() enabled: boolean;
  @Text({ pattern: SIX_DIGITS, example: '000000' }) code: string;
}

/** `GET /users/lookup` (contract banking §3.2). */
export class LookupUserQuery {
  @Email({ example: 'jane@example.com' }) email: string;
}
