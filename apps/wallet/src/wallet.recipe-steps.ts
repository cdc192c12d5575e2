import type { Json, RecipeStep } from '@sadpath/recipes';

/** Headers of whoever logged in last. */
export const bearer = { authorization: 'Bearer {{login.data.accessToken}}' };

/** Logs in as a fixture user; a later login under the same name gives later steps the newer token. */
export const login = (user: string): RecipeStep => ({
  name: 'login',
  says: `Log in as ${user}`,
  method: 'POST',
  path: '/auth/v1/login',
  body: { email: `${user}@wallet.test`, password: 'Sandbox123!' },
});

/** Reads a path with the token of the last login. */
export const get = (path: string): RecipeStep => ({ method: 'GET', path, headers: bearer });

/** Posts to a path with the token of the last login. */
export const post = (path: string, body?: Json): RecipeStep => ({
  method: 'POST',
  path,
  headers: bearer,
  ...(body === undefined ? {} : { body }),
});

/** Puts a simulated system behind the wallet into a state; a slow one keeps its callers waiting for `slowMs`. */
export const dependency = (name: string, state: string, slowMs?: number): RecipeStep => ({
  method: 'PUT',
  path: `/__admin/dependencies/wallet.${name}`,
  body: slowMs === undefined ? { state } : { state, slowMs },
});

/** Sends a step under an idempotency key. */
export const keyed = (key: string, step: RecipeStep): RecipeStep => ({
  ...step,
  headers: { ...bearer, 'idempotency-key': key },
});
