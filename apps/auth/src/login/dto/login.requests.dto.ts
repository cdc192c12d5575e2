import { Text } from '@sadpath/forms';

/** `POST /api/authenticate` (contracts/debit.md §3.1). */
export class AuthenticateRequest {
  @Text({ max: 50, example: 'api_admin' }) username: string;
  @Text({ example: 'Sandbox#123' }) password: string;
}
