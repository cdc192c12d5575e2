import type { Json, RecipeStep } from '@sadpath/recipes';

export const BASE = '/api/v1/banking';

/** Ids of the fixtures, by the names that the contract gives them (contract banking §7). */
export const W1 = '00000000-0000-4000-8000-000000001001';
export const W4 = '00000000-0000-4000-8000-000000001004';
export const W5 = '00000000-0000-4000-8000-000000001005';
export const W12 = '00000000-0000-4000-8000-000000001012';
export const W15 = '00000000-0000-4000-8000-000000001015';
export const QUICK_CASH = '00000000-0000-4000-8000-000000003001';
export const LOCKED_SAVINGS = '00000000-0000-4000-8000-000000002001';

/** The bank of the recipes. */
export const TENANT = { 'x-tenant-id': 'fmfb' } as const;

/** Headers of whoever logged in last. */
export const AUTHORISED = { ...TENANT, authorization: 'Bearer {{login.data.tokens.accessToken}}' } as const;

/** Sends what a user logs in with, whatever the answer. */
export const tryLogin = (email: string, password = 'TestPass123!', more: { readonly mfaCode?: string } = {}) =>
  ({
    says: `Log in as ${email.replace(/@.*/, '')}`,
    method: 'POST',
    path: `${BASE}/auth/login`,
    headers: TENANT,
    body: { email, password, ...more },
  }) as const;

/** Logs a user in; later steps have the token. */
export const logIn = (email: string) => ({ name: 'login', ...tryLogin(email) }) as const;

/** Reads a path with the token of the last login. */
export const read = (path: string): RecipeStep => ({ method: 'GET', path: BASE + path, headers: AUTHORISED });

/** Posts to a path with the token of the last login. */
export const post = (path: string, body?: Readonly<Record<string, Json>>): RecipeStep => ({
  method: 'POST',
  path: BASE + path,
  headers: AUTHORISED,
  ...(body === undefined ? {} : { body }),
});
