import { OneOf, Text } from '@sadpath/forms';

/** The caller and when the token ends. */
export class MeResponse {
  @Text({ example: 'api_admin' }) username: string;
  @Text({ example: 'SBXBANK' }) tenant: string;
  @Text({ example: 'admin' }) role: string;
  @Text({ example: '2026-01-15T10:00:00.000Z', nullable: true }) expiresAt: string | null;
}

/** The user may log in again. */
export class UnlockedResponse {
  @Text({ example: 'api_user' }) username: string;
  @OneOf(['ACTIVE']) status: string;
}
