import { Email } from '@sadpath/service';

/** `GET /users/lookup` (contract banking §3.2). */
export class LookupUserQuery {
  @Email({ example: 'jane@example.com' }) email: string;
}
