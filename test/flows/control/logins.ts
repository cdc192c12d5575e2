import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

export const LOGIN = '/dcms/api/authenticate';

/** Logs a user of the fixtures in; one it does not know is refused. */
export function login(
  space: TestSpace,
  username: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  return space.call(LOGIN, { method: 'POST', headers, body: { username, password: 'Sandbox#123' } });
}

/** Two natural logins, one of them refused, and one that is forced to fail. */
export async function threeLogins(wish: SpaceWish = {}): Promise<{ space: TestSpace; answers: WireAnswer[] }> {
  const space = await TestSpace.make(wish);
  const answers = [
    await login(space, 'api_admin'),
    await login(space, 'nobody'),
    await login(space, 'api_ops', { 'x-sandbox-error': 'auth.account.locked' }),
  ];
  return { space, answers };
}
/** The id under which the journal has an answer. */
export const idOf = ({ headers }: WireAnswer): string => headers['x-sandbox-request-id'] ?? '';
