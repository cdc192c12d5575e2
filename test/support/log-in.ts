import type { WireAnswer, WireRequest } from './wire';

/** Who sends requests to one space: of the suite, of a stack, of a sandbox of its own. */
export interface Sender {
  call(path: string, request: WireRequest): Promise<WireAnswer>;
}

/** What a caller who has logged in sends with every request. */
export type CallerHeaders = Readonly<Record<string, string>>;

type Members = Readonly<Record<string, unknown>>;

/** Logs a user of the debit platform in. Rejects when that is refused. */
export async function logInToDebit(
  space: Sender,
  username = 'api_admin',
  tenant = 'ACME_BANK',
): Promise<CallerHeaders> {
  const body = { username, password: 'Sandbox#123' };
  const { id_token: token } = await given(space, '/dcms/api/authenticate', { body });
  return { tenant, authorization: `Bearer ${String(token)}` };
}

/** Logs a user of the wallet in. Rejects when that is refused. */
export async function logInToWallet(space: Sender, user = 'admin'): Promise<CallerHeaders> {
  const body = { email: `${user}@wallet.test`, password: 'Sandbox123!' };
  const { data } = await given(space, '/auth/v1/login', { body });
  return { authorization: `Bearer ${String((data as Members)['accessToken'])}` };
}

/** Logs a user of a bank in. Rejects when that is refused. */
export async function logInToBank(
  space: Sender,
  email = 'testuser@example.com',
  tenant = 'fmfb',
): Promise<CallerHeaders> {
  const headers = { 'x-tenant-id': tenant };
  const body = { email, password: 'TestPass123!' };
  const { data } = await given(space, '/api/v1/banking/auth/login', { headers, body });
  const { accessToken } = (data as { readonly tokens: Members }).tokens;
  return { ...headers, authorization: `Bearer ${String(accessToken)}` };
}

async function given(space: Sender, path: string, request: WireRequest): Promise<Members> {
  const { status, body, text } = await space.call(path, { ...request, method: 'POST' });
  if (status !== 200) throw new Error(`no log-in: ${text}`);
  return body as Members;
}
